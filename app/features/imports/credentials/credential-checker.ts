import { availableParallelism } from 'node:os';
import type { CheckOutcome, CredentialReport } from '#app/core/credentials/credential-report.ts';
import type { JsonObject } from '#app/core/credentials/json-object.ts';
import {
  createVerificationProcess,
  verificationCommand,
} from '../../credentials/verification-process.ts';

/** Starting processes takes longer than checking this many documents. */
const worthProcesses = 100;
const mostProcesses = 4;
/** Checking one that is longer, in characters, may take minutes and needs an end. */
const longestHere = 64 * 1024;
/** Long, because it holds the start of the process too, and nobody stands waiting. */
const mostMsEach = 60_000;
/** How many documents wait at each process, so that none is ever idle. */
const waitingEach = 4;

/** Checks signatures without a network, in as many processes as the file is worth. */
export interface CredentialChecker {
  /** How many documents are worth asking for at once. */
  readonly atOnce: number;
  /**
   * The same answers as on the page where a credential is checked.
   * @throws AppError when the document cannot be read or takes too long
   */
  check(text: string, moment: Date): Promise<CredentialReport>;
  checkPresentation(document: JsonObject): Promise<CheckOutcome>;
  isBundled(context: string): boolean;
  close(): void;
}

/**
 * Begins checking. What checks is loaded here and not before: other imports do without
 * its half a second.
 * @param checkedHere from how many documents on processes are started; at once for a long one
 * @param mostMs how long one document may take in such a process
 */
export async function openCredentialChecker(
  checkedHere = worthProcesses,
  mostMs = mostMsEach,
): Promise<CredentialChecker> {
  const [{ checkDocument }, { checkPresentationSignature }, { bundledContexts }] =
    await Promise.all([
      import('../../credentials/check-document.ts'),
      import('../../credentials/check-presentation.ts'),
      import('../../credentials/bundled-contexts.ts'),
    ]);
  const count = Math.min(availableParallelism(), mostProcesses);
  let processes: ReturnType<typeof createVerificationProcess>[] = [];
  let checked = 0;
  return {
    atOnce: count * waitingEach,
    async check(text, moment) {
      checked += 1;
      if (checked <= checkedHere && text.length <= longestHere) return checkDocument(text, moment);
      if (processes.length === 0) {
        processes = Array.from({ length: count }, () =>
          createVerificationProcess(verificationCommand, mostMs),
        );
      }
      const [next] = processes.slice(checked % count);
      return next ? next.verify(text, moment) : checkDocument(text, moment);
    },
    checkPresentation: checkPresentationSignature,
    isBundled: (context) => bundledContexts.has(context),
    close() {
      for (const one of processes) one.stop();
    },
  };
}
