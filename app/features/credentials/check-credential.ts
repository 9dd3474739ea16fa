import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { findContextProblem } from '#app/core/credentials/check-contexts.ts';
import { checkDates } from '#app/core/credentials/check-dates.ts';
import { checkForm } from '#app/core/credentials/check-form.ts';
import {
  describeIssuerKnown,
  describeRevocation,
} from '#app/core/credentials/check-without-network.ts';
import {
  classifyProof,
  type ProofFinding,
  refuseProof,
} from '#app/core/credentials/classify-proof.ts';
import { combineIssuers, combineSignatures } from '#app/core/credentials/combine-proofs.ts';
import {
  type CheckResult,
  type Finding,
  fail,
  notChecked,
} from '#app/core/credentials/credential-report.ts';
import { asList, type JsonObject } from '#app/core/credentials/json-object.ts';
import { bundledContexts } from './bundled-contexts.ts';
import { loadOffline } from './offline-loader.ts';

/** More signatures than this on one credential are not tried. */
const maxProofs = 10;

/** The forms of signature that can be checked. */
export const signatureSuites = [
  new DataIntegrityProof({ cryptosuite: eddsaRdfc2022 }),
  new DataIntegrityProof({ cryptosuite: ecdsaRdfc2019 }),
  new Ed25519Signature2020(),
];

/**
 * Every check of one credential, each apart.
 * @param now the moment for which the dates are judged; signatures do not depend on it
 */
export async function checkCredential(document: JsonObject, now: Date): Promise<CheckResult[]> {
  const proofs = await tryProofs(document, now);
  const refusal = refuseContexts(document);
  const isMalformed = proofs.some((proof) => proof.isMalformed);
  const findings: Record<CheckResult['check'], Finding> = {
    signature: refusal?.signature ?? combineSignatures(proofs),
    expiry: checkDates(document, now),
    issuer: combineIssuers(refusal ? [] : proofs),
    issuer_known: describeIssuerKnown(),
    revocation: describeRevocation(document),
    schema: refusal?.form ?? checkForm(document, isMalformed),
  };
  return Object.entries(findings).map(([check, finding]) => ({
    check: check as CheckResult['check'],
    ...finding,
  }));
}

/** Signature by signature: the library calls a set good when any one of them is. */
async function tryProofs(document: JsonObject, now: Date): Promise<ProofFinding[]> {
  if (refuseContexts(document)) return [];
  const findings: ProofFinding[] = [];
  for (const proof of asList(document.proof).slice(0, maxProofs)) {
    const refused = refuseProof(proof);
    findings.push(
      refused
        ? { signature: refused, isIssuerBound: null, isMalformed: false }
        : classifyProof(await tryProof({ ...document, proof }, now)),
    );
  }
  return findings;
}

function tryProof(credential: JsonObject, now: Date): Promise<unknown> {
  return vc.verifyCredential({
    credential,
    suite: signatureSuites,
    documentLoader: loadOffline,
    // Revocation is a check of its own and is answered apart.
    checkStatus: async () => ({ verified: true }),
    now: momentOfValidity(credential, now),
  });
}

/**
 * A moment at which the credential says that it is valid. The library looks at the
 * dates first and would report a forged and expired credential as merely expired.
 */
function momentOfValidity(credential: JsonObject, now: Date): Date {
  const candidates = [
    credential.validFrom,
    credential.issuanceDate,
    credential.validUntil,
    credential.expirationDate,
  ];
  for (const candidate of candidates) {
    const moment = typeof candidate === 'string' ? new Date(candidate) : null;
    if (moment && !Number.isNaN(moment.getTime())) return moment;
  }
  return now;
}

function refuseContexts(document: JsonObject): { signature: Finding; form: Finding } | null {
  const problem = findContextProblem(document, (url) => bundledContexts.has(url));
  if (problem === null) return null;
  if (problem.kind === 'inline') {
    return {
      signature: notChecked(
        'It brings a vocabulary of its own inside the document, which can change what its words mean while the signature still fits. It was refused and the signature not tried.',
      ),
      form: fail('Its "@context" holds a vocabulary where only addresses are accepted.'),
    };
  }
  const place =
    problem.entry === null ? 'Inside it, a vocabulary' : `Entry ${problem.entry} of its "@context"`;
  const reason = `${place} is not one that Milepost holds, and none is fetched from the network.`;
  return { signature: notChecked(reason), form: notChecked(reason) };
}
