import { type Finding, notChecked } from './credential-report.ts';
import { asList, type JsonObject } from './json-object.ts';

/** Status lists are kept by the issuer and change daily: they cannot be bundled. */
export function describeRevocation(document: JsonObject): Finding {
  if (asList(document.credentialStatus).length === 0) {
    return notChecked(
      'It names no list of revoked credentials. Only the issuer can say whether it still stands.',
    );
  }
  return notChecked(
    'It names the issuer’s list of revoked credentials. The list was not asked, because Milepost uses no network here.',
  );
}

/** A key bound to an identifier does not say whose identifier it is. */
export function describeIssuerKnown(): Finding {
  return notChecked(
    'Not looked up in a register of issuers. Confirm with the organisation that the identifier is its own.',
  );
}
