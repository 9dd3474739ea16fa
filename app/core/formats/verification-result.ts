import type { VocabularyRow } from './log-format.ts';
import type { EventRecord } from './records.ts';

/** How one check of a verification ended; `error` when it broke off, empty when it was not made. */
export type CheckOutcome = 'pass' | 'fail' | 'error' | '';

interface Checks {
  signature: CheckOutcome;
  validity: CheckOutcome;
  status: CheckOutcome;
  issuer: CheckOutcome;
  /** Name of an error that ended the verification; empty when none did. */
  errorCode: string;
}

interface Verdict {
  /** Where the words stand in the file. */
  column: string;
  vendorWord: string;
  holds(checks: Checks): boolean;
  result: EventRecord['result'];
  note: string;
}

const others = ({ validity, status, issuer }: Checks) => [validity, status, issuer];

/**
 * What the checks come to: the first line that holds. The library gives no single
 * verdict on purpose, since an expired credential may still be useful; the checks are
 * kept beside the result for that reason.
 */
const verdicts: readonly Verdict[] = [
  {
    column: 'errors[].name',
    vendorWord: 'invalid_signature',
    holds: ({ errorCode }) => errorCode.split(' ').includes('invalid_signature'),
    result: 'invalid',
    note: 'Result invalid: the signature is not genuine.',
  },
  {
    column: 'errors[].name',
    vendorWord: 'any other error',
    holds: ({ errorCode }) => errorCode !== '',
    result: 'error',
    note: 'Result error: no verdict was reached. The error’s name is kept.',
  },
  {
    column: 'log[valid_signature]',
    vendorWord: 'false',
    holds: ({ signature }) => signature === 'fail',
    result: 'invalid',
    note: 'Result invalid: the signature is not genuine.',
  },
  {
    column: 'log[valid_signature]',
    vendorWord: 'an error',
    holds: ({ signature }) => signature === 'error',
    result: 'error',
    note: 'Result error: whether the signature is genuine is not known.',
  },
  {
    column: 'log[expiration], log[revocation_status], log[registered_issuer]',
    vendorWord: 'false',
    holds: (checks) => checks.signature === 'pass' && others(checks).includes('fail'),
    result: 'valid_with_warnings',
    note: 'Result valid with warnings: genuine, but expired, withdrawn, or of an issuer in no registry.',
  },
  {
    column: 'log[expiration], log[revocation_status], log[registered_issuer]',
    vendorWord: 'an error',
    holds: (checks) => checks.signature === 'pass' && others(checks).includes('error'),
    result: 'valid_with_warnings',
    note: 'Result valid with warnings: genuine, but one of these checks could not be made.',
  },
  {
    column: 'log[valid_signature]',
    vendorWord: 'true, and no other check false',
    holds: ({ signature }) => signature === 'pass',
    result: 'valid',
    note: 'Result valid. A check that the file does not mention counts as not made.',
  },
];

/** The same table for whoever sends a file. */
export const verificationVocabulary: readonly VocabularyRow[] = verdicts.map(
  ({ column, vendorWord, note }) => ({ column, vendorWord, eventTypes: ['verified'], note }),
);

const words = { pass: 'pass', fail: 'fail', error: 'not_checked', '': 'not_checked' } as const;

/** The result and the checks of a verification, or null when the file says neither. */
export function judgeVerification(checks: Checks) {
  const verdict = verdicts.find(({ holds }) => holds(checks));
  if (verdict === undefined) return null;
  const isForged = checks.signature === '' && verdict.result === 'invalid';
  return {
    result: verdict.result,
    errorCode: checks.errorCode,
    checkSignature: isForged ? 'fail' : words[checks.signature],
    checkValidity: words[checks.validity],
    checkStatus: words[checks.status],
    checkIssuer: words[checks.issuer],
  };
}
