import { type FoundNumber, numbersIn } from './found-number.ts';
import { harmlessKinds, isCount, isDerived, isOfStep, isPercent } from './number-kinds.ts';
import type { LatticeCell, ReleasedLattice } from './released-lattice.ts';

/** A number that should not be where it is, or of which nobody has said what it is. */
export interface Objection {
  why: 'hidden' | 'not released' | 'unknown';
  found: FoundNumber;
}

export interface Judgement {
  objections: Objection[];
  /** How many numbers were of each kind. */
  kinds: Record<string, number>;
  /** The cells whose numbers were found, with the number found. */
  seen: Map<LatticeCell, number>;
}

/** Holds numbers against the released cells, one by one. */
export class NumberJudge {
  private readonly masked = new Map<string, string>();
  private readonly labels: string[];

  constructor(private readonly lattice: ReleasedLattice) {
    this.labels = [...lattice.labels.keys()]
      .filter((label) => /\d/.test(label))
      .sort((a, b) => b.length - a.length);
  }

  judge(numbers: readonly FoundNumber[]): Judgement {
    const result: Judgement = { objections: [], kinds: {}, seen: new Map() };
    for (const found of numbers) {
      const kind = this.judgeOne(found, result);
      result.kinds[kind] = (result.kinds[kind] ?? 0) + 1;
    }
    return result;
  }

  private judgeOne(found: FoundNumber, { objections, seen }: Judgement): string {
    if (found.source === 'table' && !this.isLeft(found)) return 'part of a label';
    const kind = kindOf(found);
    if (kind === 'unknown') objections.push({ why: 'unknown', found });
    if (kind !== 'count' && kind !== 'percent' && kind !== 'derived') return kind;
    const cells = this.lattice.cellsOf(isOfStep(found) ? this.withoutMeasure(found) : found);
    const shown = cells.filter(({ isShown }) => isShown);
    if (shown.length === 0) objections.push({ why: 'hidden', found });
    else if (kind !== 'derived' && !isReleased(found, kind, shown)) {
      objections.push({ why: 'not released', found });
    }
    if (kind === 'count') note(seen, found, cells);
    return kind;
  }

  /** A step stands beside the step before it: its row is about both. */
  private withoutMeasure({ codes, words }: FoundNumber) {
    const { measure: _measure, ...others } = codes;
    const isMeasure = (word: string) =>
      this.lattice.labels.get(word)?.some(({ kind }) => kind === 'measure') === true;
    return { codes: others, words: words.filter((word) => !isMeasure(word)) };
  }

  /** Whether a number is still there without the labels, dates and horizons of its text. */
  private isLeft({ text, value }: FoundNumber): boolean {
    let left = this.masked.get(text);
    if (left === undefined) {
      left = this.mask(text);
      this.masked.set(text, left);
    }
    return numbersIn(left).some((number) => number.value === value);
  }

  /** A text without the numbers that belong to labels, dates and fixed words. */
  mask(text: string): string {
    return this.labels.reduce((left, label) => left.replaceAll(label, '…'), withoutDates(text));
  }
}

const months =
  '(January|February|March|April|May|June|July|August|September|October|November|December)';
const dates = new RegExp(
  [
    `${months} to ${months} \\d{4}`,
    `${months}( \\d{1,2},)? \\d{4}`,
    '\\d{4}-\\d{2}-\\d{2}',
    '\\d{4}[ -]Q\\d',
    '(with)?in \\d+ days',
    '[Rr]elease \\d+',
    '95% interval',
  ].join('|'),
  'g',
);

function withoutDates(text: string): string {
  return text.replace(dates, '…');
}

/** What a number is by its name: one of the harmless kinds, of people, or unknown. */
export function kindOf(found: FoundNumber): string {
  return harmlessKinds.find(({ is }) => is(found))?.id ?? peopleKind(found) ?? 'unknown';
}

function peopleKind(found: FoundNumber): 'count' | 'percent' | 'derived' | null {
  if (isDerived(found)) return 'derived';
  if (isPercent(found)) return 'percent';
  if (isCount(found) || found.source === 'table') return 'count';
  return null;
}

function isReleased(found: FoundNumber, kind: 'count' | 'percent', shown: readonly LatticeCell[]) {
  const { value } = found;
  const counts = shown.flatMap((cell) => cell.counts);
  if (kind === 'count') return counts.includes(value);
  if (value === 100 || shown.some(({ percents }) => percents.includes(value))) return true;
  if (!isOfStep(found)) return false;
  return counts.some((part) => counts.some((all) => Math.round((100 * part) / all) === value));
}

/** A number found where a cell belongs, shown or not: what an attacker would write down. */
function note(
  seen: Map<LatticeCell, number>,
  { value }: FoundNumber,
  cells: readonly LatticeCell[],
) {
  const own = cells.filter(({ measure }) => measure !== 'curve');
  if (new Set(own.map(({ measure }) => measure)).size !== 1) return;
  const released = own.filter(({ counts }) => counts[0] === value);
  const isElsewhere = cells.some(({ counts }) => counts.includes(value));
  for (const cell of isElsewhere ? released : own) seen.set(cell, value);
}
