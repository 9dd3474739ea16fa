import type { LoaderFunctionArgs } from '@remix-run/node';
import { readReceipt } from '#app/features/imports/read-import.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, problem } from '#app/http/respond.server.ts';

/** The receipt of one import. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const receipt = readReceipt(featureContext(context), Number(params.id));
    return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export const action = () => problem(405, 'This address can only be read, with GET.');
