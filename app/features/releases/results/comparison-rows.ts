import {
  comparedStratum,
  differenceOf,
  type ReleasedSide,
} from '#app/core/measures/comparison/compare-strata.ts';
import { type WholePoints, wholePoints } from '#app/core/measures/comparison/whole-points.ts';
import { releasedStratum, type StratumCells } from './comparison-cells.ts';
import type { Compared, ComparisonPart } from './comparison-figure.ts';

interface SideView {
  n: number | null;
  hired: number | null;
  percent: number | null;
}

export interface ComparisonRow {
  kind: 'everybody' | 'stratum' | 'together' | 'stratified';
  label: string;
  /** Of the difference; `not_estimable` where not everybody was watched for so long. */
  status: 'shown' | 'suppressed' | 'not_estimable';
  withLer: SideView | null;
  without: SideView | null;
  difference: WholePoints | null;
}

/** A row for everybody, for each stratum, and for the strata together, without regard to them and within them. */
export function comparisonRows(part: ComparisonPart, { facts, result }: Compared): ComparisonRow[] {
  const { days, stratifier, everybody, strata } = part;
  const ofCells = (stratum: StratumCells, kind: ComparisonRow['kind']): ComparisonRow => {
    const released = releasedStratum(stratum, days);
    const whole = comparedStratum(released);
    const percent = (side: 'withLer' | 'without') =>
      stratum[side].get(`hired_by_${days}`)?.percent ?? null;
    return {
      ...{ kind, label: stratum.label, status: statusOf(released.withLer, released.without) },
      withLer: sideView(released.withLer, percent('withLer')),
      without: sideView(released.without, percent('without')),
      difference: whole && wholePoints(differenceOf(whole)),
    };
  };
  const { together } = result;
  return [
    ofCells(everybody, 'everybody'),
    ...strata.map((stratum) => ofCells(stratum, 'stratum')),
    ...(together === null
      ? []
      : [
          {
            ...{ kind: 'together' as const, label: 'The same people, taken together' },
            ...{ status: 'shown' as const, difference: facts.sameStrata },
            withLer: wholeSide(together.withLer),
            without: wholeSide(together.without),
          },
        ]),
    {
      ...{ kind: 'stratified', label: capitalized(stratifier.within) },
      status: facts.stratified === null ? 'not_estimable' : 'shown',
      ...{ withLer: null, without: null, difference: facts.stratified },
    },
  ];
}

function statusOf(...sides: ReleasedSide[]): ComparisonRow['status'] {
  if (sides.some(({ people, hired }) => people === null || hired === null)) return 'suppressed';
  return sides.every(({ isObserved }) => isObserved) ? 'shown' : 'not_estimable';
}

function sideView({ people, hired }: ReleasedSide, percent: number | null): SideView {
  return { n: people, hired, percent: hired === null ? null : percent };
}

function wholeSide({ people, hired }: { people: number; hired: number }): SideView {
  return { n: people, hired, percent: Math.round((100 * hired) / people) };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
