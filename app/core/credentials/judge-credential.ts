import { checkDates } from './check-dates.ts';
import type { CredentialFacts } from './credential-facts.ts';
import type { CredentialFindingId } from './credential-findings.ts';
import type { CheckOutcome, CheckResult } from './credential-report.ts';
import type { JsonObject } from './json-object.ts';
import type { CredentialStatus } from './status-list.ts';

/** What checking a credential by itself came to, before its holder and dates are looked at. */
export type SignatureVerdict =
  | 'holds'
  | 'signature_bad'
  | 'signer_not_issuer'
  | 'not_signed'
  | 'unsupported'
  | 'vocabulary_refused';

/** Whether an issuer is one of the pilot’s: `not_checked` where none is registered at all. */
export type IssuerStanding = 'registered' | 'unregistered' | 'not_checked';

/** What is known of a credential from outside of it. */
export interface CredentialSurroundings {
  signature: SignatureVerdict;
  holdsForged: boolean;
  status: CredentialStatus;
  issuer: IssuerStanding;
  /** The day on which the file was received. */
  receivedAt: Date;
}

/** Whether the signature of a credential holds and is its issuer’s. */
export function judgeSignature(
  document: JsonObject,
  checks: readonly CheckResult[],
  hasContextProblem: boolean,
): SignatureVerdict {
  const outcomeOf = (check: CheckResult['check']) =>
    checks.find((one) => one.check === check)?.outcome;
  if (document.proof === undefined || document.proof === null) return 'not_signed';
  if (hasContextProblem) return 'vocabulary_refused';
  const signature = outcomeOf('signature');
  if (signature === 'fail') return 'signature_bad';
  if (signature !== 'pass') return 'unsupported';
  return outcomeOf('issuer') === 'pass' ? 'holds' : 'signer_not_issuer';
}

/** Which of the findings a credential meets. */
export function judgeCredential(
  document: JsonObject,
  facts: CredentialFacts,
  { signature, holdsForged, status, issuer, receivedAt }: CredentialSurroundings,
): CredentialFindingId {
  if (signature !== 'holds') return signature;
  if (!facts.isAboutPerson) return 'not_about_a_person';
  if (holdsForged) return 'contains_forged';
  if (facts.holders.length === 0 || facts.holders.includes('')) return 'no_holder';
  if (facts.holders.length > 1) return 'several_holders';
  if (facts.issuedAt === '' && facts.awardedAt === '') return 'no_date';
  if (status === 'revoked' || status === 'suspended') return status;
  if (issuer !== 'registered') return 'issuer_unknown';
  return validityAt(document, receivedAt) === 'fail' ? 'expired' : 'verified';
}

/** Whether a credential was in force at a moment: that of the event, never today’s. */
export function validityAt(document: JsonObject, moment: Date): CheckOutcome {
  return checkDates(document, moment).outcome;
}

/** The status as the column of a log has it. */
export function statusOutcome(status: CredentialStatus): CheckOutcome {
  if (status === 'not_checked') return status;
  return status === 'clear' ? 'pass' : 'fail';
}

/** The issuer’s standing as the column of a log has it. */
export function issuerOutcome(issuer: IssuerStanding): CheckOutcome {
  if (issuer === 'not_checked') return issuer;
  return issuer === 'registered' ? 'pass' : 'fail';
}
