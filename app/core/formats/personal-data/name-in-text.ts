import { gradeName, isMinor, isParticle, isTitle } from './person-name.ts';
import { isClear, isFullName, isNamesake, senses, weighWord } from './weigh-words.ts';

const word = /\p{L}[\p{L}\p{M}'’.]*(?:-\p{L}[\p{L}\p{M}'’.]*)*/gu;
const lastFirst = /^(\p{L}[^,\d]{1,40}), ?(\p{L}[^,\d]{1,40})$/u;
/** After these words a single given name is a person’s. */
const addressing = new Set(
  'with by ask asked contact call called told met hi hello dear thanks helped mentor'.split(' '),
);
/** Before these words a name is that of a thing: the Cesar Chavez program. */
const bearing = new Set(
  'program programme course scholarship award foundation school institute center centre fellowship academy hall library hospital event method framework model series celebration fund clinic'.split(
    ' ',
  ),
);

interface Word {
  text: string;
  isCapital: boolean;
  /** Whether it stands right after the word before, with only white space between. */
  isNext: boolean;
}

/** Whether a text names a person: “Spoke with Maria Gonzalez”, “Ms. Begay”, “Nguyen, Linda”. */
export function namesPerson(value: string): boolean {
  if (gradeName(value) === 'full') return isNamedAlone(value);
  const words = readWords(value);
  let start = 0;
  while (start < words.length) {
    let end = start + 1;
    if (words[start]?.isCapital) {
      while (isJoined(words[end])) end += 1;
      if (isPersonRun(words, start, end)) return true;
    }
    start = end;
  }
  return false;
}

/** A place with its state has the form of a name in lists: it has to begin with a clear one. */
function isNamedAlone(value: string): boolean {
  const [, last, first] = lastFirst.exec(value) ?? [];
  if (last === undefined || first === undefined) return true;
  return first.split(/\s+/).some((one) => (weighWord(one) & senses.given) !== 0);
}

/** Whether a value is a family name, a comma and a given name: “Chen, Emily”. */
export function isInvertedName(value: string): boolean {
  const [, last, first] = lastFirst.exec(value) ?? [];
  if (last === undefined || first === undefined) return false;
  return first.split(/\s+/).some((one) => isFullName(one, last));
}

function readWords(value: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const { 0: text, index } of value.matchAll(word)) {
    const between = end < 0 ? '' : value.slice(end, index);
    const isAfterEnd = text.length > 0 && endsSentence(words.at(-1)?.text ?? '');
    words.push({
      text,
      isCapital: /^\p{Lu}/u.test(text),
      isNext: end >= 0 && /^\s+$/.test(between) && !isAfterEnd,
    });
    end = index + text.length;
  }
  return words;
}

function endsSentence(text: string): boolean {
  return text.endsWith('.') && text.length > 2 && !isTitle(text) && !isMinor(text);
}

function isJoined(next: Word | undefined): boolean {
  return next?.isNext === true && (next.isCapital || isParticle(next.text));
}

/** Whether the capitalised words from `start` to before `end` name a person. */
function isPersonRun(words: readonly Word[], start: number, end: number): boolean {
  const run = words.slice(start, end).map(({ text }) => text);
  const before = words[start]?.isNext ? (words[start - 1]?.text.toLowerCase() ?? '') : '';
  const after = words[end]?.isNext ? (words[end]?.text.toLowerCase() ?? '') : '';
  if (before === 'the' || bearing.has(after)) return false;
  const title = run.findIndex(isTitle);
  const names = run.slice(title + 1).filter((one) => !isMinor(one));
  const weights = names.map(weighWord);
  const isThing = weights.some((weight) => (weight & senses.thing) !== 0);
  if (title >= 0) return isTitledPerson(names, isThing);
  if (isThing) return isPersonAfterVerb(names);
  if (names.some((one, place) => isNamesake(one, names[place + 1] ?? ''))) return false;
  if (names.length === 1) return isCalled(before, weights[0] ?? 0);
  return names.some((one, place) => isFullName(one, names[place + 1] ?? ''));
}

function isTitledPerson(names: readonly string[], isThing: boolean): boolean {
  const [first = '', second = ''] = names;
  return names.length > 0 && !isThing && !isNamesake(`dr ${first}`.trim(), second);
}

/** The first word of a sentence has a capital of its own: Called Maria Gonzalez. */
function isPersonAfterVerb(names: readonly string[]): boolean {
  const [first = '', ...rest] = names;
  if (rest.length < 2 || (weighWord(first) & senses.thing) === 0) return false;
  if (rest.some((one) => (weighWord(one) & senses.thing) !== 0)) return false;
  return rest.some((one, place) => {
    const next = rest[place + 1] ?? '';
    return isFullName(one, next) && !isNamesake(one, next);
  });
}

function isCalled(before: string, weight: number): boolean {
  return addressing.has(before) && (weight & senses.given) !== 0 && isClear(weight);
}
