import { familyNamesAToK } from './family-names-a-to-k.ts';
import { familyNamesLToZ } from './family-names-l-to-z.ts';
import { givenNames } from './given-names.ts';
import { namesakes } from './namesakes.ts';
import { ordinaryNames } from './ordinary-names.ts';
import { thingWords } from './thing-words.ts';

/** What a word may be, one bit each. */
export const senses = { given: 1, family: 2, ordinary: 4, thing: 8 } as const;

/** Read when the first name-like word comes by: most columns hold none. */
let sensesOf: Map<string, number> | null = null;
const organisations = new Set(namesakes.split(/\|\s*/));

function readSenses(): Map<string, number> {
  const words = new Map<string, number>();
  for (const [list, sense] of [
    [givenNames, senses.given],
    [familyNamesAToK, senses.family],
    [familyNamesLToZ, senses.family],
    [ordinaryNames, senses.ordinary],
    [thingWords, senses.thing],
  ] as const) {
    for (const word of list.split(/\s+/)) words.set(word, (words.get(word) ?? 0) | sense);
  }
  return words;
}

const unwritten: readonly (readonly [RegExp, string])[] = [
  [/\p{M}|['’.]/gu, ''],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/ø/g, 'o'],
  [/ı/g, 'i'],
];

/** A word as the lists have it: lower case, without accents and apostrophes. */
function plainWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return unwritten.reduce((text, [from, to]) => text.replace(from, to), lower.normalize('NFD'));
}

/** What a word may be, as bits of `senses`; of double names what the halves may be. */
export function weighWord(word: string): number {
  sensesOf ??= readSenses();
  const plain = plainWord(word);
  if (!plain.includes('-')) return sensesOf.get(plain) ?? 0;
  const halves = plain.split('-').map((half) => sensesOf?.get(half) ?? 0);
  const any = halves.reduce((all, one) => all | one, 0);
  const every = halves.reduce((all, one) => all & one, ~0);
  return (any & (senses.given | senses.family)) | (every & (senses.ordinary | senses.thing));
}

/** A name that is no ordinary word as well. */
export function isClear(weight: number): boolean {
  return (weight & senses.ordinary) === 0 && (weight & (senses.given | senses.family)) !== 0;
}

/** Whether a company or course bears these two words as its name. */
export function isNamesake(first: string, last: string): boolean {
  return organisations.has(`${plainWord(first)} ${plainWord(last)}`);
}

/** Whether two words are a given and a family name, of which one at least is nothing else. */
export function isFullName(first: string, last: string): boolean {
  const given = weighWord(first);
  const family = weighWord(last);
  if (((given | family) & senses.thing) !== 0) return false;
  if ((given & senses.given) === 0 || (family & senses.family) === 0) return false;
  return (isClear(given) || isClear(family)) && !isNamesake(first, last);
}
