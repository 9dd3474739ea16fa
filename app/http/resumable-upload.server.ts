import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { importLimits } from '#app/features/imports/import-limits.ts';
import { readReceipt } from '#app/features/imports/read-import.ts';
import { checkImportOrder } from '#app/features/imports/register-import.ts';
import { piecesQuery } from '#app/features/imports/upload-query.ts';
import { beginUpload } from '#app/features/imports/uploads/begin-upload.ts';
import { findOwnUpload, uploadGone } from '#app/features/imports/uploads/find-upload.ts';
import { checkUploadOrder, finishUpload } from '#app/features/imports/uploads/finish-upload.ts';
import { storedLength } from '#app/features/imports/uploads/stored-length.ts';
import { takeTurn } from '#app/features/imports/uploads/take-turn.ts';
import type { Upload } from '#db/records/queries/uploads.ts';
import { type AppContext, featureContext } from './app-context.server.ts';
import { parseQuery } from './query.server.ts';
import { tooLarge } from './receive-file.server.ts';
import { beyondEnd, receivePiece } from './receive-piece.server.ts';
import { checkUploadHeaders } from './upload-headers.server.ts';

// A file in pieces: begun with its length, asked how much of it is here, added to at exactly
// that place. The names of the headers are those of tus 1.0. Programs and the page “Send a
// file” do the same at addresses of their own.

/** Where whoever asks finds uploads and receipts: `/api/v1`, or nothing for pages. */
type Root = '/api/v1' | '';

const uncached = { 'Cache-Control': 'no-store' };

/** Begins an upload, or goes on with the one of the same file that had begun: 201 or 200. */
export async function beginUploadAnswer(
  request: Request,
  context: AppContext,
  pilotCode: string,
  root: Root,
): Promise<Response> {
  const asking = featureContext(context);
  const { acceptValid, dryRun, sha256, ...query } = parseQuery(request, piecesQuery);
  const order = checkImportOrder(asking, {
    ...{ ...query, pilotCode, acceptsValidRows: acceptValid, isDryRun: dryRun },
  });
  const bytesTotal = readCount(request, 'Upload-Length');
  if (bytesTotal === 0) throw new AppError('invalid', 'An empty file is not worth sending.');
  if (bytesTotal > importLimits.uploadBytes) throw tooLarge(importLimits.uploadBytes);
  const announced = { bytesTotal, sha256 };
  const { id, offset, isResumed } = await beginUpload(asking, context.dataFolder, order, announced);
  return new Response(null, {
    status: isResumed ? 200 : 201,
    headers: { ...uncached, ...lengths(offset, bytesTotal), Location: `${root}/uploads/${id}` },
  });
}

/** How much of an upload is here, and what became of it. */
export async function uploadAnswer(context: AppContext, id: string, root: Root): Promise<Response> {
  const upload = findOwnUpload(featureContext(context), id);
  const { bytesTotal, importId } = upload;
  const bytesReceived = await lengthOf(context, upload);
  const location = importId === null ? null : `${root}/imports/${importId}`;
  const headers = {
    ...{ ...uncached, ...lengths(bytesReceived, bytesTotal) },
    ...(location === null ? {} : { Location: location }),
  };
  return Response.json({ bytesTotal, bytesReceived, import: location }, { headers });
}

/**
 * Adds a piece. 204 while bytes are missing; with the last one the import begins, and the
 * answer is that of a file sent whole: 202, or 200 when it had been imported before.
 */
export async function pieceAnswer(
  request: Request,
  context: AppContext,
  id: string,
  root: Root,
): Promise<Response> {
  const asking = featureContext(context);
  checkUploadOrder(asking, findOwnUpload(asking, id));
  checkUploadHeaders(request);
  const offset = readCount(request, 'Upload-Offset');
  return takeTurn(id, async (signal) => {
    const upload = findOwnUpload(asking, id);
    const { bytesTotal } = upload;
    const length = await addPiece(request, context, upload, offset, signal);
    const headers = { ...uncached, ...lengths(length, bytesTotal) };
    if (length < bytesTotal) return new Response(null, { status: 204, headers });
    const made = await finishUpload(asking, context.dataFolder, upload);
    return Response.json(readReceipt(asking, made.id), {
      status: made.isEarlier ? 200 : 202,
      headers: { ...headers, Location: `${root}/imports/${made.id}` },
    });
  });
}

async function addPiece(
  request: Request,
  context: AppContext,
  upload: Upload,
  offset: number,
  signal: AbortSignal,
): Promise<number> {
  const length = await lengthOf(context, upload);
  const { id, importId, bytesTotal } = upload;
  if (offset !== length) {
    throw new AppError(
      'conflict',
      `${length} bytes are here, and this piece begins at another place. Ask for Upload-Offset with HEAD and go on from there.`,
    );
  }
  if (offset + Number(request.headers.get('content-length') ?? 0) > bytesTotal) throw beyondEnd();
  if (importId !== null) return length;
  const path = join(context.dataFolder.uploads, id);
  return receivePiece(request.body, path, { offset, bytesTotal }, signal);
}

async function lengthOf({ dataFolder }: AppContext, upload: Upload): Promise<number> {
  const length = await storedLength(dataFolder, upload);
  if (length === null) throw uploadGone();
  return length;
}

function lengths(offset: number, bytesTotal: number): Record<string, string> {
  return { 'Upload-Offset': String(offset), 'Upload-Length': String(bytesTotal) };
}

function readCount({ headers }: Request, name: string): number {
  const text = headers.get(name)?.trim() ?? '';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new AppError('invalid', `Send the header ${name}, a whole number of bytes.`);
}
