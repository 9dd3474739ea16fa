import type { DraftCell } from '../../disclosure/draft-release.ts';
import { wilson } from '../../statistics/proportions.ts';
import { type CollectedLogs, funnelSteps, isStepCollected } from '../funnel-steps.ts';
import { type GroupRow, groupRows } from '../group-rows.ts';
import {
  credentialHolders,
  lerEmployerAttribute,
  membersOf,
  reachedSteps,
} from '../people-attributes.ts';
import { nestedStepCounts } from '../pilot-tally.ts';
import type { ReleaseTable } from '../release-table.ts';

const [entryStep] = funnelSteps;
if (!entryStep) throw new Error('The funnel has no steps.');

/** How far people came from their first credential to a job. */
export const funnelTable: ReleaseTable = {
  id: 'funnel',
  label: 'From credential to job',
  description:
    'How many people of an entry quarter reached each step within 180 days of their first ' +
    'awarded or offered credential. Each step counts only people who reached every step ' +
    'before it; the order of steps within the 180 days does not matter.',
  unit: 'person',
  unitLabel: 'People with a first credential',
  cohortRule:
    'A cohort is everybody whose first credential was awarded or offered in the quarter. ' +
    'It is published once 180 days have passed since the quarter’s last day.',
  baseMeasure: entryStep.id,
  measures: funnelSteps.map(({ id, label, definition }) => ({ id, label, definition })),
  draft: (facts) => {
    const { tally } = facts;
    const isCollected = collectedSteps(tally.collected);
    const rows = groupRows(tally.funnel.cohortNames(), facts, tally.dimensionValues);
    const cells = rows.flatMap((row) => {
      const sets = tally.funnel.sum(row.cohorts, row.dimension, row.value);
      return funnelCells('funnel', row, nestedStepCounts(sets, isCollected), isCollected);
    });
    return { cells, curves: [] };
  },
};

/** For each step, whether logs that could show it were ever sent. */
export function collectedSteps(collected: CollectedLogs): boolean[] {
  return funnelSteps.map((step) => isStepCollected(step, collected));
}

/**
 * The cells of a group: how many reached each step.
 * @param counts people who reached each step and every collected one before it
 */
export function funnelCells(
  table: string,
  row: GroupRow,
  counts: readonly number[],
  isCollected: readonly boolean[],
): DraftCell[] {
  const people = counts[0] ?? 0;
  const { cohort, dimension, value, dimension2, value2 } = row;
  const group = { cohort, dimension, value, dimension2, value2 };
  let required = 0;
  return funnelSteps.map(({ id }, step): DraftCell => {
    if (isCollected[step]) required |= 1 << step;
    const count = counts[step] ?? 0;
    const isBase = step === 0;
    const isHires = step === funnelSteps.length - 1;
    return {
      ...{ ...group, table, ler: 'all', measure: id, unit: 'person', isPublished: true },
      members: membersOf(credentialHolders, row, isBase ? null : reachedSteps(required)),
      kind: isBase ? 'base' : 'outcome',
      ...{ isCollected: isCollected[step] === true, isEstimable: true },
      ...{ count, denominator: people, groupSize: people },
      share: isBase ? null : plainShare(count, people),
      ...(isHires ? { employerAttribute: lerEmployerAttribute } : {}),
    };
  });
}

function plainShare(count: number, people: number) {
  const { estimate, lower, upper } = wilson(count, people);
  return { estimate: estimate ?? 0, lower, upper, method: 'wilson' as const };
}
