import { AppError } from '#app/core/app-error.ts';
import type { DraftCell } from '#app/core/disclosure/draft-release.ts';
import { funnelSteps } from '#app/core/measures/funnel-steps.ts';
import { allCohorts } from '#app/core/measures/group-rows.ts';
import { hiredByDay, hiringHorizonsDays } from '#app/core/measures/hire-histogram.ts';
import { nestedStepCounts, type PilotTally } from '#app/core/measures/pilot-tally.ts';
import { collectedSteps } from '#app/core/measures/release-tables/funnel.ts';

/** A number of people, and what it counts: `2025-Q1 gender woman yes hired_by_30`. */
export type GroupCount = readonly [what: string, people: number];

/** A group of people: dimension and value `''` are everybody, LER `all` with and without. */
interface Group {
  cohort: string;
  dimension: string;
  value: string;
  ler: string;
}

/** The measures of a group of job seekers, in their order: the group, and hired by each horizon. */
export const hiringMeasures: readonly string[] = [
  'job_seekers',
  ...hiringHorizonsDays.map((days) => `hired_by_${days}`),
];

/** What numbers of a group count, by their measures. */
export function groupCounts(
  { cohort, dimension, value, ler }: Group,
  measures: readonly string[],
  counts: readonly number[],
): GroupCount[] {
  return measures.map((measure, place) => [
    [cohort, dimension || 'everybody', value, ler, measure].join(' '),
    counts[place] ?? 0,
  ]);
}

/** How many people of each group of a tally reached which step, and were hired by when. */
export function countsOfTally(tally: PilotTally): GroupCount[] {
  const everybody = { dimension: '', values: [''] };
  const steps = funnelSteps.map(({ id }) => id);
  const isCollected = collectedSteps(tally.collected);
  const funnel = groupsOf(tally.funnel.cohortNames(), [everybody, ...tally.dimensionValues]);
  const ofSteps = funnel.flatMap(({ cohorts, ...group }) => {
    const sets = tally.funnel.sum(cohorts, group.dimension, group.value);
    return groupCounts({ ...group, ler: 'all' }, steps, nestedStepCounts(sets, isCollected));
  });
  const dimensions = [everybody, ...tally.jobSeekerDimensionValues];
  const byLer = { all: tally.hiring, ...tally.hiringByLer };
  const ofHires = Object.entries(byLer).flatMap(([ler, hiring]) =>
    groupsOf(tally.hiring.cohortNames(), dimensions).flatMap(({ cohorts, ...group }) => {
      const histogram = hiring.sum(cohorts, group.dimension, group.value);
      const hired = hiredByDay(histogram);
      const counts = hiringHorizonsDays.map((days) => hired[days] ?? 0);
      return groupCounts({ ...group, ler }, hiringMeasures, [histogram.people, ...counts]);
    }),
  );
  return [...ofSteps, ...ofHires];
}

function groupsOf(
  cohorts: string[],
  dimensions: readonly { dimension: string; values: string[] }[],
) {
  return [allCohorts, ...cohorts].flatMap((cohort) =>
    dimensions.flatMap(({ dimension, values }) =>
      values.map((value) => ({
        ...{ cohort, dimension, value },
        cohorts: cohort === allCohorts ? cohorts : [cohort],
      })),
    ),
  );
}

const comparedTables: ReadonlySet<string> = new Set(['funnel', 'hiring', 'comparison']);
const comparedMeasures: ReadonlySet<string> = new Set([
  ...funnelSteps.map(({ id }) => id),
  ...hiringMeasures,
]);

/** The same numbers as the cells of a draft have them, where it has them. */
export function countsOfCells(cells: readonly DraftCell[]): GroupCount[] {
  return cells
    .filter(({ table, measure }) => comparedTables.has(table) && comparedMeasures.has(measure))
    .flatMap((cell) => groupCounts(cell, [cell.measure], [cell.count]));
}

/**
 * Holds two ways of counting against each other; a group that one of them leaves out counts
 * nobody there.
 * @param name who is compared with Milepost
 * @throws AppError `conflict` with what differs, or when nobody was counted at all: times of
 *   different results say nothing
 */
export function checkSameCounts(
  ours: readonly GroupCount[],
  theirs: readonly GroupCount[],
  name: string,
): void {
  const known = new Map(theirs);
  const different = ours.filter(([what, people]) => (known.get(what) ?? 0) !== people);
  const own = new Set(ours.map(([what]) => what));
  const extra = theirs.filter(([what, people]) => people > 0 && !own.has(what));
  const [first] = [...different, ...extra];
  if (first) {
    const [what] = first;
    const counted = [new Map(ours).get(what) ?? 0, known.get(what) ?? 0];
    throw new AppError(
      'conflict',
      `Milepost and ${name} count differently in ${different.length + extra.length} groups: ` +
        `of “${what}” ${counted[0]} and ${counted[1]} people.`,
    );
  }
  if (ours.every(([, people]) => people === 0)) {
    throw new AppError('conflict', 'Nobody was counted: there is nothing to compare.');
  }
}
