import type { ActionFunctionArgs } from '@remix-run/node';
import { maxDocumentBytes, verifyCredential } from '#app/features/credentials/verify-credential.ts';
import { readLimitedText } from '#app/http/limited-text.server.ts';
import { api, problem } from '#app/http/respond.server.ts';

export function loader() {
  return problem(405, 'Send the credential with POST.');
}

/** Each check of a credential or presentation, never one verdict alone. */
export function action({ request, context }: ActionFunctionArgs) {
  return api(async () => {
    if (request.method !== 'POST') return problem(405, 'Send the credential with POST.');
    const text = await readLimitedText(request, maxDocumentBytes);
    const report = await verifyCredential(text, context);
    return Response.json(report, { headers: { 'Cache-Control': 'no-store' } });
  });
}
