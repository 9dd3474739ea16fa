import { isQuarter } from '#app/core/measures/calendar.ts';
import type {
  ReleasedSide,
  ReleasedStratum,
} from '#app/core/measures/comparison/compare-strata.ts';
import type { TimedStratum } from '#app/core/measures/comparison/grouped-log-rank.ts';
import {
  quarterStratifier,
  type Stratifier,
  stratifierOf,
} from '#app/core/measures/comparison/stratifiers.ts';
import {
  compareDimensions,
  occupationDimension,
  valueLabel,
} from '#app/core/measures/dimension-labels.ts';
import { type GroupFacts, type GroupOrder, orderGroups } from '#app/core/measures/group-order.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import type { CellRow } from '#db/published/queries/cells.ts';

/** Of the horizons the one that groups are put in order by: that of the findings. */
const orderingDays = 90;

/** People with or without an LER in one group, as released: measure by measure. */
type SideCells = ReadonlyMap<string, CellRow>;

/** A group of people within which the two are compared, with its cells. */
export interface StratumCells {
  value: string;
  cohort: string;
  label: string;
  withLer: SideCells;
  without: SideCells;
}

/**
 * What a release can be compared within: entry quarters, then places, then what people are,
 * then places in each quarter where the pilot is large enough for it.
 * @param cells of the table `comparison`
 */
export function stratifiersOf(cells: readonly CellRow[]): Stratifier[] {
  const dimensionsOf = (isByQuarter: boolean) => {
    const own = cells.filter(({ cohort }) => isOf(cohort, isByQuarter));
    const ids = [...new Set(own.map(({ dimension1 }) => dimension1))].sort(compareDimensions);
    const isPlace = (id: string) => id === 'site' || id === occupationDimension;
    return [...ids.filter(isPlace), ...ids.filter((id) => !isPlace(id))].map((id) =>
      stratifierOf(id, isByQuarter),
    );
  };
  return [quarterStratifier, ...dimensionsOf(false), ...dimensionsOf(true)];
}

/**
 * The strata of a stratifier: groups of a dimension in the pilot's order, which is the same
 * for every figure of a page; quarters in that of time.
 * @param cells of the tables `hiring` (rows of everybody) and `comparison`
 */
export function strataCells(
  cells: readonly CellRow[],
  stratifier: Stratifier,
  order: GroupOrder,
): StratumCells[] {
  const strata = strataInFile(cells, stratifier);
  if (stratifier.isByQuarter) return strata;
  return orderGroups(strata, stratifier.dimension, order, orderFacts);
}

/** What decides where a group stands: its people, and how many of them are hired. */
function orderFacts(stratum: StratumCells): GroupFacts {
  const { withLer, without } = releasedStratum(stratum, orderingDays);
  const size =
    withLer.people === null || without.people === null ? null : withLer.people + without.people;
  const isKnown = size !== null && size > 0 && withLer.hired !== null && without.hired !== null;
  const rate = isKnown ? ((withLer.hired ?? 0) + (without.hired ?? 0)) / size : null;
  return { value: stratum.value, size, rate };
}

function strataInFile(cells: readonly CellRow[], stratifier: Stratifier): StratumCells[] {
  const { dimension, isByQuarter } = stratifier;
  const table = dimension === '' ? 'hiring' : 'comparison';
  const strata = new Map<
    string,
    StratumCells & { [side in 'withLer' | 'without']: Map<string, CellRow> }
  >();
  for (const cell of cells) {
    const { cohort, value1: value, ler } = cell;
    if (cell.table !== table || cell.dimension1 !== dimension) continue;
    if (!isOf(cohort, isByQuarter) || (ler !== 'yes' && ler !== 'no')) continue;
    const key = `${cohort}|${value}`;
    const stratum = strata.get(key) ?? {
      ...{ value, cohort, label: stratumLabel(stratifier, cell) },
      ...{ withLer: new Map<string, CellRow>(), without: new Map<string, CellRow>() },
    };
    strata.set(key, stratum);
    stratum[ler === 'yes' ? 'withLer' : 'without'].set(cell.measure, cell);
  }
  return [...strata.values()];
}

/** Strata are made of single quarters, or of all of them together. */
function isOf(cohort: string, isByQuarter: boolean): boolean {
  return isByQuarter ? isQuarter(cohort) : cohort === allCohorts;
}

/** Everybody with and without an LER, in all closed quarters together. */
export function everybodyCells(cells: readonly CellRow[]): StratumCells {
  const side = (wanted: string) =>
    new Map(
      cells.flatMap((cell): [string, CellRow][] => {
        const { table, cohort, dimension1, ler, measure } = cell;
        const isEverybody = cohort === allCohorts && dimension1 === '' && ler === wanted;
        return table === 'hiring' && isEverybody ? [[measure, cell]] : [];
      }),
    );
  return {
    ...{ value: '', cohort: allCohorts, label: 'Everybody' },
    ...{ withLer: side('yes'), without: side('no') },
  };
}

/** A stratum's numbers at one horizon. @param days one of 30, 60, 90, 180 */
export function releasedStratum(
  { label, withLer, without }: StratumCells,
  days: number,
): ReleasedStratum {
  return { label, withLer: releasedSide(withLer, days), without: releasedSide(without, days) };
}

/** All cells that a comparison at one horizon looks at, hidden ones too. */
export function cellsThatWentIn(
  strata: readonly StratumCells[],
  days: readonly number[] = hiringHorizonsDays,
): CellRow[] {
  const measures = ['job_seekers', ...days.map((day) => `hired_by_${day}`)];
  return strata.flatMap(({ withLer, without }) =>
    [withLer, without].flatMap((side) => measures.flatMap((measure) => side.get(measure) ?? [])),
  );
}

/**
 * What a log-rank test within strata can look at: of each stratum the days on which both
 * numbers are shown. Null when somebody was not watched for all of the days that are shown.
 */
export function timedStrata(strata: readonly StratumCells[]): TimedStratum[] | null {
  const timed: TimedStratum[] = [];
  for (const stratum of strata) {
    const shown = hiringHorizonsDays
      .map((day) => ({ day, ...releasedStratum(stratum, day) }))
      .filter(({ withLer, without }) => withLer.hired !== null && without.hired !== null);
    if (shown.some(({ withLer, without }) => !withLer.isObserved || !without.isObserved))
      return null;
    const [first] = shown;
    if (!first || first.withLer.people === null || first.without.people === null) continue;
    const hired = (side: 'withLer' | 'without') =>
      shown.map(({ day, [side]: { hired: count } }) => ({ day, count: count ?? 0 }));
    timed.push({
      withLer: { people: first.withLer.people, hired: hired('withLer') },
      without: { people: first.without.people, hired: hired('without') },
    });
  }
  return timed;
}

function releasedSide(side: SideCells, days: number): ReleasedSide {
  const [people, hired] = [side.get('job_seekers'), side.get(`hired_by_${days}`)];
  const isShown = hired?.status === 'shown';
  return {
    people: people?.status === 'shown' ? people.count : null,
    hired: isShown ? hired.count : null,
    // Of a hidden number nothing is known, and nothing is used.
    isObserved: !isShown || hired.method === 'wilson',
  };
}

function stratumLabel({ dimension, isByQuarter }: Stratifier, { cohort, value1 }: CellRow): string {
  const quarter = cohort.replace('-', ' ');
  if (dimension === '') return quarter;
  const label = valueLabel(dimension, value1);
  return isByQuarter ? `${label}, ${quarter}` : label;
}
