import { isClear, isFullName, isNamesake, senses, weighWord } from './weigh-words.ts';

/**
 * How much a value is a person's name: `full` names a person beyond doubt, `listed`
 * holds a name that people bear, `shaped` could be a name by its form alone.
 */
export type NameGrade = 'full' | 'listed' | 'shaped' | null;

const longestName = 60;
const mostWords = 6;
const nameCharacters = /^[\p{L}\p{M} ,.'’()"-]+$/u;
const particles = new Set(
  'de del la las los da do dos das van von der den bin bint ibn ben el al le di du y e'.split(' '),
);
const titles = new Set(
  'mr mrs ms miss mx dr prof professor sra srta señora señor sister rev'.split(' '),
);
const endings = new Set('jr sr ii iii iv rn lpn cna phd md esq dds cpa edd mba bsn'.split(' '));

export function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase().replace('.', ''));
}

/** What stands between the parts of a name: de la Cruz. */
export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

/** Initials, particles and what follows a name: they belong to it and do not tell of it. */
export function isMinor(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('.', '');
  return plain.length < 2 || particles.has(plain) || endings.has(plain);
}

/** Grades a whole value, as in a column of names. */
export function gradeName(value: string): NameGrade {
  if (value.length > longestName || !nameCharacters.test(value)) return null;
  const all = value.split(/[\s,()"]+/).filter((word) => word !== '');
  if (all.length > mostWords || !isEvenlyWritten(all)) return null;
  const words = all.filter((word) => !isMinor(word) && !isTitle(word));
  const weights = words.map(weighWord);
  if (words.length === 0 || weights.some((weight) => (weight & senses.thing) !== 0)) return null;
  if (holdsNamesake(words)) return null;
  if (isTitle(all[0] ?? '') && all[0] !== all[0]?.toLowerCase()) return 'full';
  if (words.length > 1 && holdsFullName(words, value)) return 'full';
  return weights.some(isClear) ? 'listed' : 'shaped';
}

/** Either order: family names come first in lists and in many languages. */
function holdsFullName(words: readonly string[], value: string): boolean {
  const isLower = value === value.toLowerCase();
  return words.some((word, place) => {
    const next = words[place + 1];
    if (next === undefined) return false;
    if (isLower && !(isClear(weighWord(word)) && isClear(weighWord(next)))) return false;
    return isFullName(word, next) || (isFullName(next, word) && isClear(weighWord(word)));
  });
}

function holdsNamesake(words: readonly string[]): boolean {
  return words.some((word, place) => isNamesake(word, words[place + 1] ?? ''));
}

/** All words begin with a capital, or all are in capitals, or none has any. */
function isEvenlyWritten(words: readonly string[]): boolean {
  const major = words.filter((word) => !isMinor(word));
  const beginnings = major.filter((word) => /^\p{Lu}/u.test(word)).length;
  return beginnings === major.length || beginnings === 0;
}

const userName = /^([a-z]{2,20})[._-]([a-z]{2,20})\d{0,4}$/i;

/** Whether an id is made of a given and a family name: `maria.gonzalez`. */
export function isUserName(value: string): boolean {
  const [, first = '', last = ''] = userName.exec(value) ?? [];
  return first !== '' && (isFullName(first, last) || isFullName(last, first));
}
