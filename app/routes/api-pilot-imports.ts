import type { ActionFunctionArgs } from '@remix-run/node';
import { importLimits } from '#app/features/imports/import-limits.ts';
import { recogniseReceived } from '#app/features/imports/recognise-order.ts';
import { checkImportOrder } from '#app/features/imports/register-import.ts';
import { startImport } from '#app/features/imports/start-import.ts';
import { apiUploadQuery } from '#app/features/imports/upload-query.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { checkTokenActor } from '#app/http/bearer-token.server.ts';
import { parseQuery } from '#app/http/query.server.ts';
import { receiptAnswer } from '#app/http/receipt-answer.server.ts';
import { receiveFile } from '#app/http/receive-file.server.ts';
import { api } from '#app/http/respond.server.ts';
import {
  checkUploadHeaders,
  keyedRequest,
  readIdempotencyKey,
} from '#app/http/upload-headers.server.ts';

/** Receives a partner's file as the raw body and begins to import it. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return api(async () => {
    const { tokenId } = checkTokenActor(context.actor);
    const asking = featureContext(context);
    const { acceptValid, dryRun, ...query } = parseQuery(request, apiUploadQuery);
    checkUploadHeaders(request);
    const key = readIdempotencyKey(request);
    const order = checkImportOrder(asking, {
      ...query,
      ...{ pilotCode: params.code ?? '', acceptsValidRows: acceptValid, isDryRun: dryRun },
    });
    const file = await receiveFile(request, context.dataFolder.uploads, importLimits.uploadBytes);
    const known = await recogniseReceived(asking.records, context.dataFolder, order, file);
    const keyed = key === null ? null : keyedRequest(request, `token:${tokenId}`, key, file.sha256);
    const { id, isEarlier } = startImport(asking, context.dataFolder, known, file, keyed);
    return receiptAnswer(asking, id, isEarlier ? 200 : 202);
  });
}
