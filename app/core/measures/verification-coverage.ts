export interface VerificationCoverage {
  /** Verifiers that have agreed to send logs. */
  sending: number;
  /** Verifiers that are known, whether they send logs or not. */
  known: number;
}

/**
 * How many of a pilot's verifiers send logs. It stands beside every figure about
 * verification: a verifier that sends no log is not a verifier that verified nothing.
 */
export function verificationCoverage(
  partners: readonly { stakeholderId: number; part: string; sendsLogs: boolean }[],
): VerificationCoverage {
  const verifiers = partners.filter((partner) => partner.part === 'verifier');
  const sending = verifiers.filter((partner) => partner.sendsLogs);
  return { sending: distinct(sending), known: distinct(verifiers) };
}

/**
 * The coverage in a sentence. Logs can name verifiers that no partner record knows: of those, more
 * send logs than are known.
 */
export function coverageSentence({ sending, known }: VerificationCoverage): string {
  if (sending > known) {
    return `The logs name ${sending} ${sending === 1 ? 'verifier' : 'verifiers'}; ${known} of the pilot’s partners are known to verify.`;
  }
  if (known === 0) return 'No verifiers are known yet, so no verification can be seen.';
  if (known === 1) {
    return sending === 1
      ? 'The one known verifier sends logs.'
      : 'The one known verifier sends no logs yet.';
  }
  return `${sending} of ${known} known verifiers send logs.`;
}

function distinct(partners: readonly { stakeholderId: number }[]): number {
  return new Set(partners.map((partner) => partner.stakeholderId)).size;
}
