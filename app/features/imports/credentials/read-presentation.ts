import {
  asList,
  isJsonObject,
  type JsonObject,
  nodeId,
} from '#app/core/credentials/json-object.ts';
import { readMoment } from '#app/core/formats/fields/moment.ts';
import type { CredentialChecker } from './credential-checker.ts';

/** Who presented, when, and to whom; null where that cannot be relied on. */
export interface Presentation {
  /** The DID that signed. */
  signer: string;
  /** ISO 8601 in UTC. */
  presentedAt: string;
  /** Host name of the receiving site; empty when it names none. */
  verifier: string;
}

const hostName = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}$/i;

/**
 * What the signature of a presentation proves. Null when it has none that holds, names no
 * date, or was signed by somebody other than the holder it names.
 */
export async function readPresentation(
  document: JsonObject,
  checker: CredentialChecker,
): Promise<Presentation | null> {
  const [proof] = asList(document.proof);
  if (!isJsonObject(proof) || (await checker.checkPresentation(document)) !== 'pass') return null;
  const signer = (nodeId(proof.verificationMethod) ?? '').split('#', 1)[0] ?? '';
  const holder = nodeId(document.holder);
  const moment = typeof proof.created === 'string' ? readMoment(proof.created) : null;
  if (moment?.precision !== 'instant' || (holder !== null && holder !== signer)) return null;
  return { signer, presentedAt: moment.at, verifier: hostOf(asList(proof.domain)[0]) };
}

/** The name of a site alone: what follows it may tell of the person. */
function hostOf(domain: unknown): string {
  if (typeof domain !== 'string') return '';
  const host = URL.canParse(domain) ? new URL(domain).hostname : domain;
  return hostName.test(host) ? host.toLowerCase() : '';
}
