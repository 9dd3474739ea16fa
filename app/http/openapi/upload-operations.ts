import { z } from 'zod';
import { piecesQuery } from '#app/features/imports/upload-query.ts';
import { location, receipt } from './import-operations.ts';
import type { ApiOperation } from './operation.ts';
import { problemAnswers } from './problem-answers.ts';

const bytes = z.number().int().min(0);
const path = '/api/v1/uploads/{upload}';
const uploadHeaders = {
  'Upload-Offset': 'How many bytes of the file are here.',
  'Upload-Length': 'Length of the whole file.',
};
const begun = { ...uploadHeaders, Location: 'Address of the upload.' };

/** Files in pieces, so that a connection that breaks costs nothing but the rest. */
export const uploadOperations: ApiOperation[] = [
  {
    method: 'post',
    path: '/api/v1/pilots/{code}/uploads',
    id: 'beginUpload',
    summary: 'Begin to send a file in pieces',
    description:
      'For files above 20 MB, or over connections that break. Nothing of the file is sent with this. A partner may have five files arriving at once; one that gets no byte for 24 hours is given up.',
    asker: 'token',
    query: piecesQuery,
    headers: { 'Upload-Length': 'Length of the whole file in bytes, up to 2 GB. Needed.' },
    answers: {
      200: {
        description: 'The same file had begun to arrive, and goes on from Upload-Offset.',
        headers: begun,
      },
      201: { description: 'The upload has begun.', headers: begun },
      ...problemAnswers(401, 403, 404, 409, 413, 422, 429, 503),
    },
  },
  {
    method: 'get',
    path,
    id: 'readUpload',
    summary: 'Ask how much of a file is here',
    description:
      'Or with HEAD, for the headers alone. Only the token that began the upload may ask.',
    asker: 'token',
    answers: {
      200: {
        description: 'How much is here, all of it safely on the disk.',
        contentType: 'application/json',
        schema: z.object({
          bytesTotal: bytes,
          bytesReceived: bytes,
          import: z
            .string()
            .nullable()
            .describe('Address of the receipt; null while bytes are missing.'),
        }),
        headers: { ...uploadHeaders, ...location },
      },
      ...problemAnswers(401, 403, 404, 429),
    },
  },
  {
    method: 'patch',
    path,
    id: 'sendPiece',
    summary: 'Send the next piece of a file',
    description:
      'The piece is the body, of any length. One that breaks off keeps what has arrived: ask for Upload-Offset and go on from there. With the last byte the import begins. The last piece sent again, or an empty one at the end of the file, is answered with the same receipt.',
    asker: 'token',
    headers: { 'Upload-Offset': 'Where the piece begins: how many bytes are here. Needed.' },
    body: {
      contentTypes: ['application/offset+octet-stream', 'application/octet-stream'],
      description: 'The bytes of the file from Upload-Offset on, as many as you like.',
    },
    answers: {
      200: receipt('The same file was imported before: its receipt.', location),
      202: receipt('The last byte has arrived: the receipt as it begins.', location),
      204: { description: 'The piece is here, and bytes are missing.', headers: uploadHeaders },
      ...problemAnswers(401, 403, 404, 409, 415, 422, 429, 503),
    },
  },
  {
    method: 'delete',
    path,
    id: 'giveUpUpload',
    summary: 'Give an upload up',
    description: 'What has arrived is removed.',
    asker: 'token',
    answers: {
      204: { description: 'It is gone.' },
      ...problemAnswers(401, 403, 404, 409, 429),
    },
  },
];
