import * as vc from '@digitalbazaar/vc';
import { findContextProblem } from '#app/core/credentials/check-contexts.ts';
import { refuseProof } from '#app/core/credentials/classify-proof.ts';
import type { CheckOutcome } from '#app/core/credentials/credential-report.ts';
import { asList, isJsonObject, type JsonObject } from '#app/core/credentials/json-object.ts';
import { bundledContexts } from './bundled-contexts.ts';
import { signatureSuites } from './check-credential.ts';
import { loadOffline } from './offline-loader.ts';

/**
 * Whether a presentation is exactly what its one signature covers, and was signed to
 * prove who presents. Whether the challenge in it was the receiver's own, only the receiver
 * can say: a presentation that is shown twice passes twice.
 */
export async function checkPresentationSignature(document: JsonObject): Promise<CheckOutcome> {
  const [proof, ...others] = asList(document.proof);
  if (!isJsonObject(proof) || others.length > 0) return 'not_checked';
  if (proof.proofPurpose !== 'authentication' || typeof proof.challenge !== 'string') {
    return 'not_checked';
  }
  // The form and the key of the signature are judged as those of a credential are.
  if (refuseProof({ ...proof, proofPurpose: 'assertionMethod' }) !== null) return 'not_checked';
  if (findContextProblem(document, (url) => bundledContexts.has(url))) return 'not_checked';
  return (await isSigned(document, proof.challenge, proof.domain)) ? 'pass' : 'fail';
}

async function isSigned(presentation: JsonObject, challenge: string, domain: unknown) {
  try {
    const answer = await vc.verify({
      ...{ presentation, challenge, suite: signatureSuites, documentLoader: loadOffline },
      ...(domain === undefined ? {} : { domain }),
      // The credentials inside are checked apart; here only the outer signature counts.
      checkStatus: async () => ({ verified: true }),
    });
    const result = isJsonObject(answer) ? answer.presentationResult : null;
    return isJsonObject(result) && result.verified === true;
  } catch {
    // The library throws for what is not put together as a presentation must be.
    return false;
  }
}
