import type { IssuerStanding } from '#app/core/credentials/judge-credential.ts';
import { normaliseIdentifier } from '#app/core/pseudonyms/holder-pid.ts';
import { createReferences } from '#app/core/pseudonyms/reference-maker.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';
import { listIssuerIds, listPartnerWebsites } from '#db/records/queries/partners.ts';
import { holderKey } from '../holder-key.ts';

/** What credentials are read with. */
export interface CredentialSetting {
  /** Credentials have expired or not on that day. */
  receivedAt: Date;
  /** Identifiers under which the pilot’s partners issue. */
  issuers: ReadonlySet<string>;
  /** Host names of the sites of the pilot’s partners, without “www.”. */
  verifierHosts: ReadonlySet<string>;
  /** The pseudonym that stands for a holder, in place of the identifier. */
  holderPid(identifier: string): Promise<string>;
  /** What stands for an issuer that is not registered, who may be a person. */
  issuerReference(issuerId: string): Promise<string>;
  /** What stands for any other site: whoever presents can name what they like. */
  verifierReference(host: string): Promise<string>;
}

/**
 * The setting of the server: holders are known by a pseudonym made with its own key, since
 * it must not have the pilot’s linkage key. They are therefore people of their own.
 */
export function serverCredentialSetting(
  records: RecordsDatabase,
  folder: DataFolder,
  receipt: Pick<ImportReceipt, 'pilotId' | 'pilotCode' | 'createdAt'>,
): CredentialSetting {
  const { referenceOf } = createReferences(holderKey(folder));
  const reference = async (kind: 'subject' | 'issuer' | 'verifier', id: string) =>
    `${kind.charAt(0)}_${referenceOf(kind, receipt.pilotCode, normaliseIdentifier(id))}`;
  return {
    receivedAt: new Date(receipt.createdAt),
    issuers: new Set(listIssuerIds(records, receipt.pilotId)),
    verifierHosts: new Set(listPartnerWebsites(records, receipt.pilotId).map(siteOf)),
    holderPid: (identifier) => reference('subject', identifier),
    issuerReference: (issuerId) => reference('issuer', issuerId),
    verifierReference: (host) => reference('verifier', host),
  };
}

/** The host name of an address, as those of verifiers are compared; empty without one. */
function siteOf(website: string): string {
  return URL.canParse(website) ? withoutWww(new URL(website).hostname) : '';
}

const withoutWww = (host: string) => host.replace(/^www\./, '');

/** The site of a verifier as it is kept: by name only where it is known as a partner's. */
export async function keptVerifier(
  { verifierHosts, verifierReference }: CredentialSetting,
  host: string,
): Promise<string> {
  if (host === '' || verifierHosts.has(withoutWww(host))) return host;
  return verifierReference(withoutWww(host));
}

/** Where an issuer stands. Without a single one registered there is nothing to compare with. */
export function standingOf(
  { issuers }: Pick<CredentialSetting, 'issuers'>,
  issuerId: string,
): IssuerStanding {
  if (issuers.has(issuerId)) return 'registered';
  return issuers.size === 0 ? 'not_checked' : 'unregistered';
}
