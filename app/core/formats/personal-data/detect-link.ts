import type { ColumnRole } from '../log-format.ts';

const link =
  /(?<![\w@.:/-])(?:https?:\/\/|www\.|(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|edu|io|me|app)\/)\S+/gi;
/** Pages of people, by site. */
const profileLink =
  /(?:linkedin\.com\/(?:in|pub)|credly\.com\/(?:users|badges|earner)|facebook\.com|instagram\.com|github\.com|twitter\.com|tiktok\.com|threads\.net|youtube\.com\/(?:@|user|channel)|(?:\/\/|\.)x\.com|\/\/t\.me|wa\.me|orcid\.org)\/|mailto:/i;
/** Pages that are always a person’s, whatever column they stand in. */
const personPage = /(?:linkedin\.com\/(?:in|pub)|credly\.com\/users|orcid\.org)\//i;
const personalPath =
  /\/(?:u|users?|profiles?|people|persons?|earners?|learners?|students?|members?|holders?|participants?|recipients?|candidates?|assertions?|wallets?)\/[^/?#]|\/~\w|\/@\w/i;
const personalQuery =
  /[?&#;](?:[\w.-]*[._-])?(?:e-?mail|user(?:name|_?id)?|learner|student|earner|recipient|holder|member|person|candidate|phone|token|sig|signature|key|auth|jwt|session|invite|X-Amz-\w+)(?:_?id)?=[^&]/i;
/** Registries and vocabularies, whose ids name things that everybody may know. */
const publicRegister =
  /^(?:https?:\/\/)?(?:www\.)?(?:(?:dx\.)?doi\.org|hdl\.handle\.net|credentialfinder\.org|credentialengineregistry\.org|(?:www\.)?w3\.org|w3id\.org|purl\.\w|schema\.org|wikidata\.org|isni\.org|ror\.org)/i;
const uuidOrId = /[\da-f]{8}-[\da-f]{4}-|\/[\w-]*\d{5}|[?&#][\w.-]*id=[^&]/i;
/** A part of a path that nobody would write by hand: letters and digits in turn. */
const opaquePart = /\/(?=[\w.-]*\d)(?=[\w.-]*[a-z])(?:[\w-]*\d[a-z][\w-]*\d[a-z])[\w-]*/i;
const shortestOpaque = 10;

/**
 * Whether a link leads to a person, or to what belongs to one. A link of a thing may hold
 * the thing’s id, as that of a course does; other links may hold none.
 */
export function holdsPersonalLink(value: string, role: ColumnRole): boolean {
  for (const [found] of value.matchAll(link)) {
    if (personPage.test(found)) return true;
    if (role !== 'organisation' && profileLink.test(found)) return true;
    if (personalPath.test(found) || personalQuery.test(found)) return true;
    const mayHoldIds = role === 'organisation' || role === 'title' || publicRegister.test(found);
    if (!mayHoldIds && (uuidOrId.test(found) || holdsOpaquePart(found))) return true;
  }
  return false;
}

function holdsOpaquePart(found: string): boolean {
  return (opaquePart.exec(found)?.[0].length ?? 0) > shortestOpaque;
}

const did = /\bdid:[a-z\d]+:\S/i;
const personalDid =
  /\bdid:web:\S*:(?:u|users?|people|persons?|profiles?|earners?|learners?|students?|members?|holders?):/i;

/** Whether a value holds a decentralised identifier; of an organisation’s, only a person’s. */
export function holdsDid(value: string, role: ColumnRole): boolean {
  return (role === 'organisation' ? personalDid : did).test(value);
}
