import { type Finding, fail, notChecked, pass } from './credential-report.ts';
import { isJsonObject, type JsonObject, nodeId } from './json-object.ts';

/** What one signature of a credential turned out to be. */
export interface ProofFinding {
  signature: Finding;
  /** Whether the key is controlled by the issuer that the credential names; null when not known. */
  isIssuerBound: boolean | null;
  /** The library refused the credential's form before it looked at the signature. */
  isMalformed: boolean;
}

const supportedSuites = new Set(['eddsa-rdfc-2022', 'ecdsa-rdfc-2019']);

const noNetwork =
  'The signing key is published on the issuer’s own site. It could not be checked without network access, which Milepost does not use here.';

/**
 * Says of a signature that cannot be tried why not; null when it can be tried.
 * Decided from the proof alone, before any cryptography.
 */
export function refuseProof(proof: unknown): Finding | null {
  if (!isJsonObject(proof)) return fail('Its signature is not a JSON object.');
  if (!isSupportedForm(proof)) {
    return notChecked(
      'This form of signature is not supported yet. Supported are eddsa-rdfc-2022, ecdsa-rdfc-2019 and Ed25519Signature2020.',
    );
  }
  if (proof.proofPurpose !== 'assertionMethod') {
    return fail('Its signature was not made for issuing credentials.');
  }
  if ('previousProof' in proof) {
    return notChecked('Its signatures build on each other in a chain, which is not supported yet.');
  }
  return refuseKey(nodeId(proof.verificationMethod));
}

function isSupportedForm(proof: JsonObject): boolean {
  if (proof.type === 'Ed25519Signature2020') return true;
  return proof.type === 'DataIntegrityProof' && supportedSuites.has(String(proof.cryptosuite));
}

function refuseKey(key: string | null): Finding | null {
  if (key === null) return fail('Its signature does not say which key made it.');
  if (/^(?:did:web:|https?:)/.test(key)) return notChecked(noNetwork);
  if (!key.startsWith('did:key:')) {
    return notChecked('The signing key has a kind of identifier that is not supported yet.');
  }
  if (!key.includes('#')) {
    return notChecked(
      'Its signature names the issuer where it must name one of the issuer’s keys, so the key could not be taken from it.',
    );
  }
  return null;
}

/**
 * Reads the answer of the verification library for a credential with one proof.
 * The library answers in four shapes: the proof was tried (`results` with a proof),
 * none could be tried (no `results`), or the credential was refused before
 * (`results` without a proof); a fourth concerns status lists, which are not asked.
 */
export function classifyProof(answer: unknown): ProofFinding {
  const result = isJsonObject(answer) ? answer : {};
  const first: unknown = Array.isArray(result.results) ? result.results[0] : undefined;
  if (!isJsonObject(first)) {
    const reason =
      'No key or method fitted its signature, so it could not be tried. The vocabulary of its form of signature may be missing.';
    return { signature: notChecked(reason), isIssuerBound: null, isMalformed: false };
  }
  if (!('proof' in first)) {
    const reason =
      'The signature was not looked at, because the credential is not put together as the standard asks.';
    return { signature: notChecked(reason), isIssuerBound: null, isMalformed: true };
  }
  // The purpose (is the key the issuer's?) is only judged once the signature has held.
  if (isJsonObject(first.purposeResult)) {
    return {
      signature: pass('The content is exactly what was signed.'),
      isIssuerBound: first.purposeResult.valid === true,
      isMalformed: false,
    };
  }
  return { signature: classifyError(first.error), isIssuerBound: null, isMalformed: false };
}

function classifyError(error: unknown): Finding {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (message === 'Invalid signature.') {
    return fail(
      'The signature does not fit the content: something was changed after it was signed, or another key signed it.',
    );
  }
  if (name === 'jsonld.ValidationError') {
    return fail(
      'It holds words that its vocabularies do not define. A signature cannot cover them, so it does not hold for this document.',
    );
  }
  if (message.startsWith('Maximum deep iterations')) {
    return notChecked(
      'Its content is tangled beyond what can be put in order, so it was not tried.',
    );
  }
  return fail('Its signature or its key is not written as the standard asks, so it does not hold.');
}
