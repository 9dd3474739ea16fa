import type { ColumnRole } from '../log-format.ts';
import { foldCharacters } from './fold-characters.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';
import { scanCharacters } from './scan-characters.ts';

const person =
  '(?:earner|recipient|holder|learner|student|participant|person|user|candidate|employee|applicant|member|client|customer|contact|owner|worker|individual|guardian|parent|referee|manager|supervisor|instructor|teacher|mentor|advis[eo]r|counsell?or|trainee|awardee|apprentice|intern|volunteer|graduate|alumn(?:us|a|i)|proctor|patient|beneficiary)s?';
const standsAlone = person.replace('|graduate', '').replace('|volunteer', '');

/** Headers that promise personal data, the most telling first. */
const personalHeaders: readonly (readonly [PersonalDataKind, RegExp])[] = [
  [
    'ssn',
    /\b(ssns?|ssn ?[4-9]|itin|sin|social ?security|social( (no|number|id|4|last 4))?$|of social|tax ?(payer)? ?(id|number|no)|last ?4|last four)\b/,
  ],
  ['email', /\b(e ?mail|mail|gmail)s?\b/],
  [
    'phone',
    /\b(phone|telephone|mobile|cell( ?phone)?|tel|fax|sms|whatsapp)s?( ?(no|number))?\b|\btel[eé]fono\b/,
  ],
  ['birth', /\b(dob|d o b|birth|birthday|birthdate|born|b ?day|nacimiento)\b/],
  ['wallet', /\bwallets?\b/],
  ['did', /\b(did|dids|subject id|credential ?subject|holder key)\b/],
  [
    'ip',
    /\b(ip|ipv4|ipv6|ip ?addr(ess)?|user ?agent|remote ?addr|client ?ip|mac address|forwarded for)\b/,
  ],
  [
    'address',
    /\b(address|street|addr|apt|apartment|house number|residence|domicile|direcci[oó]n)\b/,
  ],
  [
    'url',
    /\b(linkedin|facebook|twitter|instagram|github|profile ?(url|link)|public ?url|badge ?url|assertion ?url)\b/,
  ],
  [
    'name',
    /\b((first|last|middle|given|family|full|maiden|legal|preferred|nick|display|user|sur|fore) ?names?|surnames?|forenames?|fname|lname|firstname|lastname|username|(issued|awarded|addressed) to|initials|nombre|apellidos?)\b/,
  ],
  ['name', new RegExp(`\\b${person} ?(full ?)?names?\\b|^names?$|^${standsAlone}$`)],
  [
    'personal_id',
    new RegExp(
      `\\b${person} ?(id|ids|no|number|key|identifier|identity)\\b|\\b(passport|driver'?s? ?licen[cs]e|license plate|national id|medical record|mrn|alien number)\\b`,
    ),
  ],
];

/** Headers of things and organisations: their names and addresses are nobody's. */
const organisation =
  /\b(issuer|issuing|issued by|verifier|employer|organi[sz]ation|org|institution|school|college|university|provider|platform|sponsor|company|vendor|agency|partner|department|host|website|registry|publisher|work ?site|hospital|firm|business|contractor|union|(hired|placed|employed|works?|working) (at|by|with))\b/;
const title =
  /\b(credential|course|badge|achievement|program(me)?|template|skill|occupation|job|position|role|pathway|competency|event|certificate|certification|licen[cs]e|degree|major|site|campus|city|(home ?)?town|county|state|region|district|area|country|location|venue|group|tag|category|class|cohort|module|lesson|subject|topic|criteria|standard|product|vehicle|title|file|column|type|status|language|version|month|season|color)\b/;
/** What a column tells about personal data without holding any: was the e-mail opened? */
const aboutIt =
  /\b(preference|method|opened|verified|provided|consent|opt|count|number of|minutes|list|flag|bounced|clicked|clicks|has|is|subscribed|deliver(y|ies)|support)\b/;
/** Ids of what programs do and hashes of files: random letters and digits by design. */
const technical =
  /\b(checksum|digest|etag|commit|revision|trace|span|request|session|exchange|transaction|correlation|invoice|receipt|ticket|message id|file (hash|md5|sha ?\d*))\b/;
/** Where people write what they like, also about a thing. */
const writing = /\b(notes?|comments?|remarks?|memos?|narrative|feedback)\b/;
const version = /\b(version|release|build|firmware|software|app|browser|os)\b/;

/** A header as words: `recipientEmail`, `recipient_email` and `Recipient E-Mail` are the same. */
function headerWords(header: string): string {
  return foldCharacters(header, scanCharacters(header))
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

export interface HeaderClass {
  role: ColumnRole;
  /** What the header itself promises, whatever the values look like. */
  kind: PersonalDataKind | null;
}

/** What a column that belongs to no format is taken for, by its header alone. */
export function classifyHeader(header: string): HeaderClass {
  const words = headerWords(header);
  const kind = personalHeaders.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  const namesPerson = new RegExp(`\\b${person}\\b`).test(words) || /issued to/.test(words);
  const isOrganisation = organisation.test(words);
  const isPersonal = kind !== null && (!isOrganisation || namesPerson);
  if (isPersonal && !isThing(words, kind, namesPerson)) return { role: 'free', kind };
  if (isOrganisation) return { role: 'organisation', kind: null };
  if (technical.test(words) && !namesPerson) return { role: 'id', kind: null };
  return { role: title.test(words) && !writing.test(words) ? 'title' : 'free', kind: null };
}

/** Whether a column holds versions of programs, which look like IP addresses. */
export function holdsVersions(header: string): boolean {
  return version.test(headerWords(header));
}

/** Names and ids of things sound like those of people: a course has a display name too. */
function isThing(words: string, kind: PersonalDataKind, namesPerson: boolean): boolean {
  const isAbout = aboutIt.test(words) && !/hash|domain|\bto\b/.test(words);
  if (isAbout && ['email', 'phone', 'address', 'ssn', 'name'].includes(kind)) {
    return kind !== 'name' || !/names?\b/.test(words);
  }
  if (kind === 'wallet') return /\b(version|app|name|type|provider|brand|installed)\b/.test(words);
  if (kind !== 'name' && kind !== 'birth') return false;
  if (namesPerson || /issued to|first|last|middle|given|family|sur/.test(words)) return false;
  return title.test(words);
}
