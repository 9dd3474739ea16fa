import type { DraftCell } from '../../disclosure/draft-release.ts';
import { wilson } from '../../statistics/proportions.ts';
import { funnelSteps, isStepCollected } from '../funnel-steps.ts';
import { groupRows, sumRelations } from '../group-rows.ts';
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
  draft: (facts, earlier) => {
    const { funnel, collected } = facts.tally;
    const isCollected = funnelSteps.map((step) => isStepCollected(step, collected));
    const cells = groupRows(funnel.cohortNames(), facts).flatMap(
      ({ cohort, cohorts, dimension, value }) => {
        const counts = nestedStepCounts(funnel.sum(cohorts, dimension, value), isCollected);
        const people = counts[0] ?? 0;
        return funnelSteps.map(({ id }, step): DraftCell => {
          const count = counts[step] ?? 0;
          const isBase = step === 0;
          return {
            ...{ table: 'funnel', cohort, dimension, value, ler: 'all', measure: id },
            ...{ unit: 'person', kind: isBase ? 'base' : 'outcome', isPublished: true },
            ...{ isCollected: isCollected[step] === true, isEstimable: true },
            ...{ count, denominator: people, groupSize: people },
            share: isBase ? null : plainShare(count, people),
          };
        });
      },
    );
    return { cells, relations: sumRelations(cells, earlier.length), curves: [] };
  },
};

function plainShare(count: number, people: number) {
  const { estimate, lower, upper } = wilson(count, people);
  return { estimate: estimate ?? 0, lower, upper, method: 'wilson' as const };
}
