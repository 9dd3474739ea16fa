import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReceipt } from '#app/features/imports/read-import.ts';
import { withdrawImport } from '#app/features/imports/withdraw-import.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { checkTokenActor } from '#app/http/bearer-token.server.ts';
import { receiptAnswer } from '#app/http/receipt-answer.server.ts';
import { api } from '#app/http/respond.server.ts';

/** The receipt of one import. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const receipt = readReceipt(featureContext(context), addressNumber(params.id));
    return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } });
  });
}

/** DELETE: takes the import back, or ends it while it is being read. */
export function action({ params, context }: ActionFunctionArgs) {
  return api(() => {
    checkTokenActor(context.actor);
    const asking = featureContext(context);
    withdrawImport(asking, context.dataFolder, addressNumber(params.id));
    return receiptAnswer(asking, addressNumber(params.id), 202);
  });
}
