import type { PeopleTable } from '../../disclosure/people-table.ts';
import type { DimensionPair } from '../dimension-pairs.ts';
import { type GroupRow, groupRows } from '../group-rows.ts';
import { credentialHolders } from '../people-attributes.ts';
import { nestedStepCounts } from '../pilot-tally.ts';
import type { ReleaseFacts, ReleaseTable } from '../release-table.ts';
import { collectedSteps, funnelCells, funnelTable } from './funnel.ts';

/** Steps that are told of two attributes at once: of more, each would show less. */
const steps = ['reached_awarded', 'reached_accepted', 'reached_hired'];

/** From credential to job for groups that two attributes make together. */
export const funnelPairsTable: ReleaseTable = {
  id: 'funnel_pairs',
  label: 'From credential to job, by two attributes',
  description:
    'How many people of two groups at once, such as women who live in rural places, accepted ' +
    'a credential and were hired within 180 days of their first awarded or offered one. ' +
    'Which pairs of attributes there are is chosen by the pilot.',
  unit: 'person',
  unitLabel: 'People with a first credential',
  cohortRule: funnelTable.cohortRule,
  baseMeasure: funnelTable.baseMeasure,
  measures: funnelTable.measures.filter(({ id }) => steps.includes(id)),
  draft: (facts) => ({ cells: facts.pairs.flatMap((pair) => pairCells(facts, pair)), curves: [] }),
};

function pairCells(facts: ReleaseFacts, pair: DimensionPair) {
  const { tally, sizeClass } = facts;
  const holders = tally.peopleTables.find(({ id }) => id === credentialHolders);
  const [first, second] = pair.map((id) =>
    tally.dimensionValues.find(({ dimension }) => dimension === id),
  );
  // An attribute that no file has makes no groups.
  if (!sizeClass.splitsByPairs || !holders || !first || !second) return [];
  const isCollected = collectedSteps(tally.collected);
  const counts = countPairs(holders, pair);
  return groupRows(tally.funnel.cohortNames(), facts, [])
    .filter(({ isWhole }) => isWhole)
    .flatMap((everybody) =>
      first.values.flatMap((value) =>
        second.values.flatMap((value2) => {
          const row: GroupRow = {
            ...{ ...everybody, dimension: first.dimension, value },
            ...{ dimension2: second.dimension, value2 },
          };
          const sets = counts(row);
          const cells = funnelCells(
            funnelPairsTable.id,
            row,
            nestedStepCounts(sets, isCollected),
            isCollected,
          );
          return cells.filter(({ measure }) => steps.includes(measure));
        }),
      ),
    );
}

/** For a row, how many people reached which sets of steps. */
function countPairs(
  { people, attributes, columns }: PeopleTable,
  [first, second]: DimensionPair,
): (row: GroupRow) => number[] {
  const places = ['cohort', first, second, 'steps'].map((id) =>
    attributes.findIndex((attribute) => attribute.id === id),
  );
  const counts = new Map<string, number[]>();
  for (let person = 0; person < people; person += 1) {
    const own = places.map(
      (place) => attributes[place]?.values[columns[place]?.[person] ?? 0] ?? '',
    );
    const key = own.slice(0, 3).join('|');
    const sets = counts.get(key) ?? [];
    counts.set(key, sets);
    const set = Number(own[3]);
    sets[set] = (sets[set] ?? 0) + 1;
  }
  return ({ cohorts, value, value2 }) =>
    cohorts.reduce<number[]>((sum, cohort) => {
      (counts.get([cohort, value, value2].join('|')) ?? []).forEach((count, set) => {
        sum[set] = (sum[set] ?? 0) + count;
      });
      return sum;
    }, []);
}
