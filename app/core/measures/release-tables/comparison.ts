import { occupationDimension } from '../dimension-labels.ts';
import { type GroupRow, groupRows, placeDimensions } from '../group-rows.ts';
import { hiringHorizonsDays } from '../hire-histogram.ts';
import type { ReleaseFacts, ReleaseTable } from '../release-table.ts';
import { type HireRow, hireCells, jobSeekersHired } from './hire-cells.ts';

const base = 'job_seekers';

/**
 * Job seekers with and without an LER within groups: who they are (the balance of the two),
 * and what a comparison within groups is made of. For everybody, and by entry quarter, the
 * same numbers stand in the table of time to hire.
 */
export const comparisonTable: ReleaseTable = {
  id: 'comparison',
  label: 'With and without an LER, within groups',
  description:
    'Job seekers whose first application had a learning and employment record, and those ' +
    'whose first application had none, within groups of each kind: how many there were, ' +
    'and how many were hired within 30, 60, 90 and 180 days.',
  unit: 'person',
  unitLabel: 'Job seekers',
  cohortRule:
    'A cohort is everybody whose first application was made in the quarter. It is ' +
    'published once 180 days have passed since the quarter’s last day.',
  baseMeasure: base,
  measures: [
    {
      id: base,
      label: 'Job seekers',
      definition:
        'People of the group who made their first application in the quarter, with or without an LER.',
    },
    ...hiringHorizonsDays.map((days) => ({
      id: `hired_by_${days}`,
      label: `Hired within ${days} days`,
      definition: `Of those, people who accepted an offer within ${days} days of it.`,
    })),
  ],
  draft: (facts) => {
    const table = { table: 'comparison', base, hired: 'hired_by', isCollected: true };
    const cells = comparisonRows(facts).flatMap((row) =>
      hireCells({ ...table, ...jobSeekersHired }, row),
    );
    return { cells, curves: [] };
  },
};

function comparisonRows(facts: ReleaseFacts): HireRow[] {
  const { hiring, hiringByLer, jobSeekerDimensionValues } = facts.tally;
  if (!facts.sizeClass.splitsFurtherTables) return [];
  return groupRows(hiring.cohortNames(), facts, jobSeekerDimensionValues)
    .filter(isCompared)
    .flatMap((group): HireRow[] => {
      const { cohorts, dimension, value } = group;
      const byLer = (['yes', 'no', 'unknown'] as const).map((ler) => ({
        ...{ ...group, ler },
        histogram: hiringByLer[ler].sum(cohorts, dimension, value),
      }));
      if (dimension !== occupationDimension) return byLer;
      // An occupation is no attribute of a person: no table before this one counts by it.
      return [{ ...group, ler: 'all', histogram: hiring.sum(cohorts, dimension, value) }, ...byLer];
    });
}

function isCompared({ isWhole, dimension }: GroupRow): boolean {
  return dimension !== '' && (isWhole || placeDimensions.has(dimension));
}
