import { type CredentialRule, counted } from '../quality-rule.ts';

/** Credentials that are used without ever having been handed out. */
export const orphanCredentials: CredentialRule = {
  id: 'orphan_credentials',
  label: 'Credentials without a beginning',
  sentence: (count) =>
    `${counted(count, 'credential is', 'credentials are')} accepted, shared or verified here, and no log says that ${count === 1 ? 'it was' : 'they were'} awarded or offered.`,
  definition:
    'Credentials with an acceptance, view, share, presentation or verification, for which neither this file nor an earlier one of the pilot holds an award, offer, issue or delivery. Only coordinators see this count, because it tells which credentials others have reported.',
  why: 'These people are missing from the first steps of the funnel, and issuer and verifier may be using different ids for the same credential.',
  whatToDo:
    'Ask the issuer for its log, and compare which id of the credential each side exports. If the issuer’s log comes later, nothing is lost.',
  isForCoordinators: true,
  concernsLife: (life) => life.isUsed && !life.hasOrigin,
};
