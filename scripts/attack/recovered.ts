import type { Target } from './find-targets.ts';

/** The least and the most that a number can be. */
export interface Limits {
  lower: number;
  upper: number;
}

/** What limits say of a number of people. */
export type Finding =
  /** It stands for few people, and it is known, or nearly. */
  | 'recovered'
  /** It is known that nobody lies between two numbers. */
  | 'empty step'
  /** Known, or nearly, and not surely few, though it may be. */
  | 'nearly'
  | 'nothing';

/** No number from 1 to 10 may be known. */
export const mostFew = 10;
/** Limits closer together than this pin a number down. */
export const narrowest = 5;

/**
 * Whether limits give a number away. They do when they lie less than 5 apart and every
 * number they leave open is one that must not be known: 1 to 10 people; of a group that
 * may have members, also that nothing became of any of them, or everything of all (so that
 * 0 to 3 is as bad as 1 to 3). A group of exactly nobody is nobody's secret.
 * @param wholeUpper the most that the whole group can be
 * @param isStrict whether nobody between two numbers, and the few by whom the numbers of
 *   two clocks differ, count too
 */
export function findingOf(
  kind: Target['kind'],
  { lower, upper }: Limits,
  wholeUpper: number,
  isStrict: boolean,
): Finding {
  if (upper - lower >= narrowest || lower > mostFew) return 'nothing';
  if (kind === 'difference') return differenceFinding(lower, upper);
  if (kind === 'other clock' && !isStrict) return 'nothing';
  if (upper <= 0) return nobodyFinding(kind, wholeUpper, isStrict);
  return upper <= mostFew ? 'recovered' : 'nearly';
}

function nobodyFinding(kind: Target['kind'], wholeUpper: number, isStrict: boolean): Finding {
  if (kind === 'group' || wholeUpper <= 0) return 'nothing';
  if (kind === 'outcome' || kind === 'complement') return 'recovered';
  return isStrict ? 'recovered' : 'empty step';
}

function differenceFinding(lower: number, upper: number): Finding {
  if ((lower === 0 && upper === 0) || upper < -mostFew) return 'nothing';
  return Math.max(Math.abs(lower), Math.abs(upper)) <= mostFew ? 'recovered' : 'nearly';
}

/** Whether narrower limits could still give a number away. */
export function couldBeRecovered(kind: Target['kind'], { lower, upper }: Limits): boolean {
  return lower <= mostFew && (kind !== 'difference' || upper >= -mostFew);
}
