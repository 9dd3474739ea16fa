import { type CredentialRule, counted, minutesBefore } from '../quality-rule.ts';

/** Credentials that were verified before they existed. */
export const verifiedBeforeIssued: CredentialRule = {
  id: 'verified_before_issued',
  label: 'Verified before issued',
  sentence: (count) =>
    `${counted(count, 'credential was', 'credentials were')} verified before being issued.`,
  definition:
    'Credentials whose first verification lies before they were first issued or awarded. Where one of the two is known by its day only, days are compared.',
  why: 'A credential cannot be verified before it exists: ids may be used twice, or the issuing log has the date of a re-issue.',
  whatToDo:
    'Look whether the issuer uses an id again when it renews a credential, and whether both logs use the same time zone.',
  concernsLife: (life) => minutesBefore(life.firstVerified, life.firstIssued, life) > 0,
};
