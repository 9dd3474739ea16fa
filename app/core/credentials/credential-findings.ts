/** What a signed credential that was handed over was found to be. */
export interface CredentialFinding {
  id: string;
  label: string;
  /** Whether events are made of it; the row is refused, or passed over, otherwise. */
  effect: 'counted' | 'refused' | 'passed_over';
  /** Whether somebody should look at it although it counts. */
  isWarned: boolean;
  /** What it means and, for a refused one, what to do. No value of the credential. */
  sentence: string;
}

function finding<Id extends string>(
  id: Id,
  effect: CredentialFinding['effect'],
  label: string,
  sentence: string,
  isWarned = false,
): CredentialFinding & { id: Id } {
  return { id, label, effect, isWarned, sentence };
}

/**
 * Everything that a credential can be found to be. Each is found to be one of them: the
 * last that holds among those that count, unless one holds for which it is refused.
 */
export const credentialFindings = [
  finding(
    'verified',
    'counted',
    'Verified',
    'The signature fits the content, and the key is that of an issuer of this pilot.',
  ),
  finding(
    'expired',
    'counted',
    'Expired since',
    'The signature fits; the credential has expired since. That it was issued is counted.',
  ),
  finding(
    'issuer_unknown',
    'counted',
    'Issuer unknown',
    'The signature fits, but the issuer is not registered with this pilot. Ask the organisation for its identifier, and enter it on the organisation’s page.',
    true,
  ),
  finding(
    'suspended',
    'counted',
    'Suspended',
    'The signature fits; the issuer’s list says that it is suspended. That it was issued is counted; the list does not say when it was suspended, so that is not.',
    true,
  ),
  finding(
    'revoked',
    'counted',
    'Revoked',
    'The signature fits; the issuer’s list says that it was taken back. That it was issued is counted; the list does not say when it was taken back, so that is not.',
    true,
  ),
  finding(
    'signature_bad',
    'refused',
    'Signature bad',
    'The signature does not fit the content: something was changed after signing, or another key signed. Ask the issuer for the credential as it was issued.',
  ),
  finding(
    'signer_not_issuer',
    'refused',
    'Signed by another',
    'The key that signed does not belong to the issuer that is named, so somebody else may have signed. Ask for a credential signed by its issuer.',
  ),
  finding(
    'contains_forged',
    'refused',
    'Holds a forged credential',
    'Its own signature fits, but a credential inside it is forged. Ask the issuer for the credentials as they were issued.',
  ),
  finding(
    'not_signed',
    'refused',
    'Not signed',
    'It carries no signature. Send the signed credential; what is known without one can be sent as events-csv.',
  ),
  finding(
    'unsupported',
    'refused',
    'Unsupported signature',
    'Its form of signature or its key cannot be checked here: supported are eddsa-rdfc-2022, ecdsa-rdfc-2019 and Ed25519Signature2020 with did:key, in JSON and not in the compact form (JWT). Ask the issuer for that form, or send events-csv.',
  ),
  finding(
    'vocabulary_refused',
    'refused',
    'Vocabulary not accepted',
    'It brings a vocabulary of its own, or names one that is not held here, which could change what its words mean. Ask the issuer for one with standard vocabularies.',
  ),
  finding(
    'no_holder',
    'refused',
    'Holder not named',
    'It does not say to whom it was issued, so no person can be counted. Send events-csv with your own pseudonymous ids.',
  ),
  finding(
    'several_holders',
    'refused',
    'Several holders',
    'It names more than one holder. Send one credential for each person.',
  ),
  finding(
    'no_date',
    'refused',
    'No date',
    'It names no date of issue that exists, with its time zone (validFrom or issuanceDate), so it cannot be counted.',
  ),
  finding(
    'malformed',
    'refused',
    'Not a credential',
    'A verifiable credential or presentation as a JSON object is expected: whole, with “@context” and “type”, and at most 64 levels deep.',
  ),
  finding('empty', 'refused', 'Empty presentation', 'The presentation holds no credential.'),
  finding(
    'too_large',
    'refused',
    'Too large',
    'A credential or presentation of at most 1 MiB, with at most 100 credentials inside, is expected.',
  ),
  finding(
    'check_failed',
    'refused',
    'Could not be checked',
    'Checking it took too long or broke off. Send it again; if that does not help, ask the issuer for a smaller credential.',
  ),
  finding(
    'not_about_a_person',
    'passed_over',
    'Not about a person',
    'A status list or an endorsement, which says nothing of anybody’s credential by itself. It is used for checking and not counted.',
  ),
] as const;

export type CredentialFindingId = (typeof credentialFindings)[number]['id'];

/** What became of the presentation in which a credential came. */
export const presentationFindings = [
  finding(
    'presented',
    'counted',
    'Presented by its holder',
    'It came in a presentation that its holder signed on a known date: that it was presented is counted too.',
  ),
  finding(
    'presentation_not_counted',
    'passed_over',
    'Presentation not counted',
    'It came in a presentation without a date, without a signature that could be checked, or signed by somebody other than its holder: that it was presented is not counted.',
    true,
  ),
] as const;

const byId = new Map<string, CredentialFinding>(
  [...credentialFindings, ...presentationFindings].map((one) => [one.id, one]),
);

/** The finding with an id, or undefined when there is none. */
export function findCredentialFinding(id: string): CredentialFinding | undefined {
  return byId.get(id);
}
