import { ageWords } from './words/age-words.ts';
import { educationWords } from './words/education-words.ts';
import { eventWords } from './words/event-words.ts';
import { genderWords } from './words/gender-words.ts';
import { placeWords } from './words/place-words.ts';
import { raceWords } from './words/race-words.ts';
import { verificationWords } from './words/verification-words.ts';
import type { ValueWords } from './words/word-list.ts';
import { yesNoWords } from './words/yes-no-words.ts';

/** What partners' files write for the codes of the code lists, one list a subject. */
const wordLists: readonly ValueWords[] = [
  eventWords,
  verificationWords,
  raceWords,
  genderWords,
  ageWords,
  educationWords,
  yesNoWords,
  placeWords,
];

/** The words known for a column's codes. */
export function wordsFor(column: string): ValueWords[] {
  return wordLists.filter(({ columns }) => columns.includes(column));
}
