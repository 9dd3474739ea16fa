import type { ProofFinding } from './classify-proof.ts';
import { type Finding, fail, notChecked, pass } from './credential-report.ts';

/**
 * One answer for all signatures of a credential. One that fails is never outvoted
 * by one that holds: whoever changes a credential can always add a signature of
 * their own.
 */
export function combineSignatures(proofs: ProofFinding[]): Finding {
  const [first] = proofs;
  if (first === undefined) return fail('It carries no signature.');
  if (proofs.length === 1) return first.signature;
  const of = (outcome: Finding['outcome']) =>
    proofs.filter((proof) => proof.signature.outcome === outcome);
  const [held, failed, untried] = [of('pass'), of('fail'), of('not_checked')];
  const count = `${held.length} of its ${proofs.length} signatures ${held.length === 1 ? 'holds' : 'hold'}.`;
  const firstFailed = failed[0];
  if (firstFailed) return fail(`${count} ${firstFailed.signature.reason}`);
  const firstUntried = untried[0];
  if (held.length === 0 && firstUntried) {
    return notChecked(`${count} ${firstUntried.signature.reason}`);
  }
  return pass(firstUntried ? `${count} ${firstUntried.signature.reason}` : count);
}

/**
 * Whether a key that signed belongs to the issuer that the credential names. This
 * is about the identifier only: anybody can make an identifier and sign with it.
 */
export function combineIssuers(proofs: ProofFinding[]): Finding {
  const held = proofs.filter((proof) => proof.signature.outcome === 'pass');
  if (held.length === 0) {
    return notChecked('No signature held, so there is no key to compare with the issuer.');
  }
  const bound = held.filter((proof) => proof.isIssuerBound === true);
  if (bound.length === 0) {
    return fail(
      'The key that signed is not bound to the issuer that the credential names. Whoever signed it may be somebody else.',
    );
  }
  if (held.length === 1) {
    return pass('The key that signed belongs to the identifier of the issuer it names.');
  }
  return pass(
    `${bound.length} of ${held.length} keys that signed ${bound.length === 1 ? 'belongs' : 'belong'} to the identifier of the issuer it names.`,
  );
}
