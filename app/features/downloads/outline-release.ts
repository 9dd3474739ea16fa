import { cohortLabel, isQuarter, monthsLabel } from '#app/core/measures/calendar.ts';
import { compareDimensions, dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import { pairLabel } from '#app/core/measures/dimension-pairs.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';
import type { CellOutline } from '#db/published/queries/cells.ts';

/** At which detail a release holds one of its tables, and how much of it is shown. */
export interface TableOutline {
  table: string;
  label: string;
  /** Codes, as in cells.csv. */
  cohorts: string[];
  /** Which quarters, in words. */
  quarters: string;
  /** By what groups are made when every quarter is taken together, in words. */
  groups: string[];
  /** The same within single quarters. */
  groupsByQuarter: string[];
  shown: number;
  /** Told as a band that the number lies in. */
  banded: number;
  hidden: number;
  /** Not collected, or not to be estimated. */
  missing: number;
}

/** What a release holds, table by table, in the order of the file. */
export function outlineTables(outline: readonly CellOutline[]): TableOutline[] {
  return releaseTables.flatMap(({ id, label }) => {
    const own = outline.filter(({ table }) => table === id);
    if (own.length === 0) return [];
    const cohorts = [...new Set(own.map(({ cohort }) => cohort))];
    const count = (...statuses: CellOutline['status'][]) =>
      own
        .filter(({ status }) => statuses.includes(status))
        .reduce((sum, { cells }) => sum + cells, 0);
    return {
      ...{ table: id, label, cohorts, quarters: quartersText(cohorts) },
      groups: groupLabels(own.filter(({ cohort }) => cohort === allCohorts)),
      groupsByQuarter: groupLabels(own.filter(({ cohort }) => isQuarter(cohort))),
      ...{ shown: count('shown'), banded: count('banded'), hidden: count('suppressed') },
      missing: count('not_collected', 'not_estimable'),
    };
  });
}

function quartersText(cohorts: readonly string[]): string {
  const quarters = cohorts.filter(isQuarter).sort();
  const isPartly = cohorts.some((cohort) => cohort.includes('/'));
  const added = isPartly ? 'those added by this release together' : '';
  const together = cohorts.includes(allCohorts) ? 'all closed quarters together' : '';
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return sentence(together);
  const each =
    first === last
      ? cohortLabel(first)
      : `${quarters.length} quarters, ${monthsLabel(first, last)}`;
  const parts = [each, added].filter(Boolean).join(', ');
  return sentence(together === '' ? parts : `${parts}, and ${together}`);
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Two ways of making groups at once, where a table has them, come last: `Gender by age`. */
function groupLabels(own: readonly CellOutline[]): string[] {
  const pairs = new Map(
    own.map(({ dimension1, dimension2 }) => [
      `${dimension1} ${dimension2}`,
      [dimension1, dimension2],
    ]),
  );
  return [...pairs.values()]
    .sort(([a = '', b = ''], [c = '', d = '']) => {
      return (
        Number(b !== '') - Number(d !== '') || compareDimensions(a, c) || compareDimensions(b, d)
      );
    })
    .map(([one = '', other = '']) => {
      if (one === '') return 'Everybody';
      return other === '' ? dimensionLabel(one) : pairLabel([one, other]);
    });
}
