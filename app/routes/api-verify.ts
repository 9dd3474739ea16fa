import type { ActionFunctionArgs } from '@remix-run/node';
import { maxDocumentBytes, verifyCredential } from '#app/features/credentials/verify-credential.ts';
import { readLimitedText } from '#app/http/limited-text.server.ts';
import { api } from '#app/http/respond.server.ts';

/** Each check of a credential or presentation, never one verdict alone. */
export function action({ request, context }: ActionFunctionArgs) {
  return api(async () => {
    const text = await readLimitedText(request, maxDocumentBytes);
    const report = await verifyCredential(text, context);
    return Response.json(report, { headers: { 'Cache-Control': 'no-store' } });
  });
}
