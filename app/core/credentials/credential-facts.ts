import { readMoment } from '../formats/fields/moment.ts';
import { asList, isJsonObject, type JsonObject, nodeId } from './json-object.ts';

/** One entry of a credential that says where its status can be looked up. */
interface StatusEntry {
  type: string;
  purpose: string;
  list: string;
  index: number;
}

/**
 * What of a credential is looked at when it is counted. `holders` are the identifiers of
 * people: they never leave the memory of the process that reads them.
 */
export interface CredentialFacts {
  /** The different holders named, each by the best of its identifiers. */
  holders: string[];
  /** The subject’s own identifiers as they stand, to be compared with who presents. */
  subjectIds: string[];
  issuerId: string;
  /** `ob3`, `clr2`, `vc1` or `vc2`. */
  credentialFormat: string;
  /** As it stands; may be none of the list. */
  achievementType: string;
  /** ISO 8601 in UTC, or empty when there is none that exists. */
  issuedAt: string;
  awardedAt: string;
  statusEntries: StatusEntry[];
  /** Whether it speaks of a person at all: status lists and endorsements do not. */
  isAboutPerson: boolean;
}

const formatsByType: readonly (readonly [type: string, format: string])[] = [
  ['ClrCredential', 'clr2'],
  ['OpenBadgeCredential', 'ob3'],
  ['AchievementCredential', 'ob3'],
];
const dataModel1 = 'https://www.w3.org/2018/credentials/v1';
const notAboutPeople = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'EndorsementCredential',
];

/** Reads what is counted of a credential. Names, pictures and results are not looked at. */
export function readCredentialFacts(document: JsonObject): CredentialFacts {
  const types = asList(document.type).map(String);
  const subjects = asList(document.credentialSubject).filter(isJsonObject);
  const holders = subjects.map(holderOf);
  return {
    holders: [...new Set(holders)],
    subjectIds: subjects.map((subject) => nodeId(subject) ?? ''),
    issuerId: nodeId(document.issuer) ?? '',
    credentialFormat: formatOf(types, asList(document['@context'])[0]),
    achievementType: achievementTypeOf(subjects),
    issuedAt: momentOf(document.validFrom ?? document.issuanceDate),
    awardedAt: momentOf(document.awardedDate),
    statusEntries: asList(document.credentialStatus).filter(isJsonObject).map(statusEntry),
    isAboutPerson: !types.some((type) => notAboutPeople.includes(type)),
  };
}

function formatOf(types: readonly string[], firstContext: unknown): string {
  const known = formatsByType.find(([type]) => types.includes(type));
  if (known) return known[1];
  return firstContext === dataModel1 ? 'vc1' : 'vc2';
}

/**
 * The identifier by which a subject is known: an e-mail address or another identifier
 * that is written out, as partners’ own logs have them; else its DID; else a hashed one.
 */
function holderOf(subject: JsonObject): string {
  const identities = asList(subject.identifier).filter(isJsonObject);
  const open = identities.filter(({ hashed }) => hashed !== true);
  const email = open.find(({ identityType }) => identityType === 'emailAddress');
  const id = nodeId(subject) ?? '';
  const isMailbox = /^mailto:/i.test(id);
  const [best = ''] = [
    textOf(email?.identityHash),
    isMailbox ? id : '',
    ...open.map(({ identityHash }) => textOf(identityHash)),
    id,
    ...identities.map(({ identityHash }) => textOf(identityHash)),
  ].filter((identifier) => identifier.trim() !== '');
  return best.replace(/^mailto:/i, '');
}

function achievementTypeOf(subjects: readonly JsonObject[]): string {
  const achievements = subjects.flatMap(({ achievement }) => asList(achievement));
  const [first, ...others] = achievements.filter(isJsonObject);
  return first === undefined || others.length > 0 ? '' : textOf(first.achievementType);
}

function statusEntry(entry: JsonObject): StatusEntry {
  const index = textOf(entry.statusListIndex);
  return {
    type: textOf(entry.type),
    purpose: textOf(entry.statusPurpose),
    list: textOf(entry.statusListCredential),
    index: /^\d{1,9}$/.test(index) ? Number(index) : -1,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A moment with its offset, or empty: a date alone is not what the standard has. */
function momentOf(value: unknown): string {
  const moment = typeof value === 'string' ? readMoment(value.trim()) : null;
  return moment === null || moment.precision !== 'instant' ? '' : moment.at;
}
