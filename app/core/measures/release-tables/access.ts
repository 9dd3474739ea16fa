import type { DraftCell } from '../../disclosure/draft-release.ts';
import { wilson } from '../../statistics/proportions.ts';
import { compareDimensions, compareValues } from '../dimension-labels.ts';
import { isAnswer } from '../dimensions.ts';
import { allCohorts } from '../group-rows.ts';
import type { ReleaseFacts, ReleaseTable } from '../release-table.ts';

const acceptedMeasure = 'reached_accepted';

/** Who got a credential, of those who could have. */
export const accessTable: ReleaseTable = {
  id: 'access',
  label: 'Access',
  description:
    'Of the people who were eligible for the pilot, how many accepted a credential within ' +
    '180 days of being awarded or offered one. The number of eligible people comes from ' +
    'the pilot’s population file.',
  unit: 'person',
  unitLabel: 'Eligible people',
  cohortRule: 'Every entry quarter that is closed in the release, together.',
  baseMeasure: null,
  measures: [
    {
      id: 'accepted',
      label: 'Accepted a credential',
      definition: 'Eligible people who accepted at least one credential.',
    },
  ],
  draft: (facts, earlier) => {
    const cells: DraftCell[] = [];
    for (const { dimension, value, eligible } of eligibleGroups(facts)) {
      const source = earlier.find((cell) => isSameGroup(cell, dimension, value));
      if (source) cells.push(accessCell(source, eligible));
    }
    return { cells, curves: [] };
  },
};

function isSameGroup(cell: DraftCell, dimension: string, value: string): boolean {
  const isAccepted = cell.table === 'funnel' && cell.measure === acceptedMeasure;
  const isGroup = cell.dimension === dimension && cell.value === value;
  return isAccepted && isGroup && cell.cohort === allCohorts;
}

function accessCell(source: DraftCell, eligible: number): DraftCell {
  const { cohort, dimension, value, dimension2, value2, members } = source;
  const { isCollected, count, groupSize } = source;
  // Fewer eligible than counted: one of the two files is wrong, and no share is right.
  const isEstimable = eligible >= count;
  const { estimate, lower, upper } = wilson(isEstimable ? count : 0, eligible);
  return {
    // The same people as in the funnel: where one number is hidden, so is the other.
    ...{ table: 'access', cohort, dimension, value, dimension2, value2, members },
    ...{ ler: 'all', measure: 'accepted' },
    ...{ unit: 'person', kind: 'outcome', isPublished: true, isCollected, isEstimable },
    ...{ count, denominator: eligible, groupSize: isEstimable ? eligible : groupSize },
    share: { estimate: estimate ?? 0, lower, upper, method: 'wilson' },
  };
}

/** The groups whose eligible people are known, everybody first, in stored order. */
function eligibleGroups(facts: ReleaseFacts) {
  const groups = facts.populations
    .map(({ dimension, value, eligible }) => ({ dimension, value, eligible }))
    .sort(
      (a, b) =>
        compareDimensions(a.dimension, b.dimension) || compareValues(a.dimension, a.value, b.value),
    );
  const covering = facts.tally.dimensionValues.find(({ dimension, values }) =>
    values.every((value) => !isAnswer(value) || isKnown(facts, dimension, value)),
  );
  if (!covering) return groups;
  const eligible = groups
    .filter(({ dimension }) => dimension === covering.dimension)
    .reduce((sum, group) => sum + group.eligible, 0);
  return eligible === 0 ? groups : [{ dimension: '', value: '', eligible }, ...groups];
}

function isKnown({ populations }: ReleaseFacts, dimension: string, value: string): boolean {
  return populations.some((known) => known.dimension === dimension && known.value === value);
}
