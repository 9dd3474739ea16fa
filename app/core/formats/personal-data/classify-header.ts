import type { ColumnRole } from '../log-format.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';

const person =
  '(?:earner|recipient|holder|learner|student|participant|person|user|candidate|employee|applicant|member|client|customer|contact|owner|worker|individual|guardian|parent|referee|manager|supervisor|instructor|teacher|mentor|advis[eo]r|counsell?or)s?';

/** Headers that promise personal data, the most telling first. */
const personalHeaders: readonly (readonly [PersonalDataKind, RegExp])[] = [
  [
    'ssn',
    /\b(ssn|ssns|itin|sin|social ?security|tax ?(payer)? ?(id|number|no)|last ?4|last four)\b/,
  ],
  ['email', /\b(e ?mail|mail|gmail)s?\b/],
  ['phone', /\b(phone|telephone|mobile|cell ?phone|tel|fax|sms|whatsapp)s?( ?(no|number))?\b/],
  ['birth', /\b(dob|birth|birthday|birthdate|born|date of birth|b ?day)\b/],
  ['wallet', /\bwallets?\b/],
  ['did', /\b(did|dids|subject id|credential ?subject|holder key)\b/],
  ['ip', /\b(ip|ipv4|ipv6|ip ?addr(ess)?|user ?agent|remote ?addr|client ?ip|mac address)\b/],
  ['address', /\b(address|street|addr|apt|apartment|house number|residence)\b/],
  [
    'url',
    /\b(linkedin|facebook|twitter|instagram|github|profile ?(url|link)|public ?url|badge ?url|assertion ?url)\b/,
  ],
  [
    'name',
    /\b((first|last|middle|given|family|full|maiden|legal|preferred|nick|display|user|sur|fore) ?names?|surnames?|forenames?|fname|lname|firstname|lastname|username|issued to|initials)\b/,
  ],
  ['name', new RegExp(`\\b${person} ?(full ?)?names?\\b|^names?$|^${person}$`)],
  [
    'personal_id',
    new RegExp(
      `\\b${person} ?(id|ids|no|number|key|identifier|identity)\\b|\\b(passport|driver'?s? ?licen[cs]e|license plate|national id|medical record|mrn|alien number)\\b`,
    ),
  ],
];

/** Headers of things and organisations: their names and addresses are nobody's. */
const organisation =
  /\b(issuer|issuing|issued by|verifier|employer|organi[sz]ation|org|institution|school|college|university|provider|platform|sponsor|company|vendor|agency|partner|department|host|website)\b/;
const title =
  /\b(credential|course|badge|achievement|program(me)?|template|skill|occupation|job|position|pathway|competency|event|certificate|certification|licen[cs]e|degree|major|site|campus|city|county|state|region|country|group|tag|category|class|cohort|module|title|file|column|type|status|language|version)\b/;

/** A header as words: `recipientEmail`, `recipient_email` and `Recipient E-Mail` are the same. */
function headerWords(header: string): string {
  return header
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
  const isOrganisation = organisation.test(words);
  const isPersonal =
    kind !== null && (!isOrganisation || new RegExp(person).test(words) || /issued to/.test(words));
  if (isPersonal && !isThing(words, kind)) return { role: 'free', kind };
  if (isOrganisation) return { role: 'organisation', kind: null };
  return { role: title.test(words) ? 'title' : 'free', kind: null };
}

/** Names and ids of things sound like those of people: a course has a display name too. */
function isThing(words: string, kind: PersonalDataKind): boolean {
  if (kind !== 'name' && kind !== 'birth') return false;
  if (
    new RegExp(person).test(words) ||
    /issued to|first|last|middle|given|family|sur/.test(words)
  ) {
    return false;
  }
  return title.test(words);
}
