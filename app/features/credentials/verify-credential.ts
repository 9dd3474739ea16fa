import { z } from 'zod';
import { AppError } from '#app/core/app-error.ts';
import type { CredentialReport } from '#app/core/credentials/credential-report.ts';
import { createVerificationProcess, verificationCommand } from './verification-process.ts';

export { maxDocumentBytes } from '#app/core/credentials/read-document.ts';

const secondsPerDocument = 10;

const checker = createVerificationProcess(verificationCommand, secondsPerDocument * 1000);
// The process also ends by itself when its standard input closes.
process.once('exit', checker.stop);

/** The form of the page: the whole document as text. */
export const credentialFormSchema = z.object({
  document: z.string('Paste a credential.').trim().min(1, 'Paste a credential, as JSON.'),
});

/**
 * Checks a credential or presentation, each check apart. Everybody may; nothing of
 * the document is kept, logged or sent anywhere.
 * @param text the document as it was pasted or sent
 * @throws AppError `invalid`, `too_large`, `too_many` or `unavailable`, with a sentence
 */
export function verifyCredential(
  text: string,
  { now }: { now: () => Date },
): Promise<CredentialReport> {
  return checker.verify(text, now());
}

/**
 * As `verifyCredential`, for the page: what is wrong with the text itself is
 * answered as an error of the field it was pasted into.
 */
export async function verifyPasted(
  text: string,
  context: { now: () => Date },
): Promise<{ report: CredentialReport | null; errors: Record<string, string[]> }> {
  try {
    return { report: await verifyCredential(text, context), errors: {} };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code !== 'invalid' && error.code !== 'too_large') throw error;
    return { report: null, errors: { document: [error.message] } };
  }
}
