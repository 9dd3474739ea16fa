import { z } from 'zod';
import { sentErrorSchema } from '#app/features/imports/receipt-schema.ts';
import type { ApiAnswer } from './operation.ts';

/** RFC 9457 problem details. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('What is wrong and what to do, as a sentence.'),
  errors: z.array(sentErrorSchema).optional(),
});

const descriptions = {
  401: 'No token where one is needed, or one that is not good or no longer.',
  403: 'The token is good for another pilot or partner, or the account may not do this.',
  404: 'There is nothing here, or nothing that this token may know of.',
  409: 'It cannot be done with the import as it stands.',
  413: 'The body is larger than is read.',
  415: 'The body is a form, or packed in a way that is not read.',
  422: 'What was sent is not valid; `detail` says what, and `errors` where.',
  429: 'Too many requests; `Retry-After` says after how many seconds to ask again.',
  503: 'The server has no room or no time at the moment.',
} as const;

/** The answers to what cannot be done, by status. */
export function problemAnswers(
  ...statuses: (keyof typeof descriptions)[]
): Record<number, ApiAnswer> {
  const answers = statuses.map((status) => {
    const answer: ApiAnswer = {
      description: descriptions[status],
      contentType: 'application/problem+json',
      schema: problemSchema,
      ...(status === 401 ? { headers: { 'WWW-Authenticate': 'How to sign in.' } } : {}),
      ...(status === 429 ? { headers: { 'Retry-After': 'Seconds.' } } : {}),
    };
    return [status, answer] as const;
  });
  return Object.fromEntries(answers);
}
