import type { FeatureContext } from '#app/features/feature-context.ts';
import { readReceipt } from '#app/features/imports/read-import.ts';

/**
 * The receipt of an import as it stands, with its address: 202 while there is more to come
 * of what was asked for, 200 otherwise.
 */
export function receiptAnswer(context: FeatureContext, id: number, status: 200 | 202): Response {
  const headers = { Location: `/api/v1/imports/${id}`, 'Cache-Control': 'no-store' };
  return Response.json(readReceipt(context, id), { status, headers });
}
