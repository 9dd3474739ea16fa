import type { CredentialReport } from '#app/core/credentials/credential-report.ts';
import { createVerificationProcess } from './verification-process.ts';

const secondsPerDocument = 10;

const checker = createVerificationProcess(
  [process.execPath, '--import', 'tsx', 'scripts/verify-worker.ts'],
  secondsPerDocument * 1000,
);
// The process also ends by itself when its standard input closes.
process.once('exit', checker.stop);

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
