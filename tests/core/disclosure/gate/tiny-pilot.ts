import fc from 'fast-check';
import type { CellMembers, MemberCondition } from '#app/core/disclosure/cell-members.ts';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { type GateDecision, gateRelease } from '#app/core/disclosure/gate/gate-release.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import { PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';
import { type DisclosurePolicy, disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { countMembers } from '../../../support/count-members.ts';

/** Somebody of a pilot so small that all its possible tables can be gone through. */
export interface TinyPerson {
  cohort: string;
  place: string;
  kind: string;
  isHired: boolean;
}

/** So small that hiding and showing both happen with a dozen people. */
export const tinyPolicy = {
  ...disclosurePolicy,
  ...{ smallestCount: 3, protection: 2, hiddenByChancePerHundred: 0 },
  ...{ shareBands: [4, 3, 2], narrowestBand: 3 },
};

const is = (attribute: string, wanted: string): MemberCondition => ({
  ...{ attribute, key: wanted },
  includes: (value) => value === wanted,
});

const places = ['a', 'b', 'c'];
const kinds = ['x', 'y'];

/** Everybody, places and kinds, each with its size and its hires, for all cohorts together. */
export function tinyDraft(
  people: readonly TinyPerson[],
  insidersOf: (person: TinyPerson) => string[] = () => [],
): DraftRelease {
  const builder = new PeopleTableBuilder('people', ['cohort', 'place', 'kind', 'hired']);
  for (const person of people) {
    const { cohort, place, kind, isHired } = person;
    builder.add([cohort, place, kind, isHired ? 'yes' : 'no'], insidersOf(person));
  }
  const table = builder.build();
  const groups = [
    { dimension: '', value: '', group: [] },
    ...places.map((value) => ({ dimension: 'place', value, group: [is('place', value)] })),
    ...kinds.map((value) => ({ dimension: 'kind', value, group: [is('kind', value)] })),
  ];
  const cells = groups.flatMap(({ dimension, value, group }): DraftCell[] => {
    const members: CellMembers = { people: 'people', group, outcome: null };
    const size = countMembers([table], members);
    const hired = { ...members, outcome: is('hired', 'yes') };
    const shared = {
      ...{ table: 'funnel', cohort: 'all', dimension, value, dimension2: '', value2: '' },
      ...{ ler: 'all', unit: 'person', isPublished: true, isCollected: true, isEstimable: true },
      ...{ denominator: size, groupSize: size, share: null },
    };
    return [
      { ...shared, measure: 'people', members, kind: 'base', count: size },
      {
        ...{ ...shared, measure: 'hired', members: hired, kind: 'outcome' },
        count: countMembers([table], hired),
        share: { estimate: 0, lower: null, upper: null, method: 'wilson' },
      },
    ];
  });
  return { cells, curves: [], rests: [], people: [table] };
}

/** So many people alike, one after the other. */
export function alike(
  count: number,
  hired: number,
  place: string,
  kind: string,
  cohort = '2025-Q1',
): TinyPerson[] {
  return Array.from({ length: count }, (_, person) => ({
    ...{ cohort, place, kind, isHired: person < hired },
  }));
}

/** Pilots of 12 to 24 people, with groups of every size down to nobody. */
export const anyTinyPilot = fc.array(
  fc.record({
    cohort: fc.constant('2025-Q1'),
    place: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c'),
    kind: fc.constantFrom(...kinds),
    isHired: fc.boolean(),
  }),
  { minLength: 12, maxLength: 24 },
);

const solvers = await loadSolvers();

/** A decision of the gate by the tiny policy. */
export function decide(
  draft: DraftRelease,
  seed = 'seed',
  policy: DisclosurePolicy = tinyPolicy,
): GateDecision {
  return gateRelease(draft, { policy, seed, ...solvers });
}

/** Of a decision, `funnel` cells that are shown, as texts of the kind `place a hired`. */
export function shownNames({ cells }: DraftRelease, { lattice, isHidden }: GateDecision): string[] {
  return cells.flatMap(({ dimension, value, measure }, index) => {
    const place = lattice.places[index] ?? -1;
    return isHidden[place] === false ? [`${dimension} ${value} ${measure}`.trim()] : [];
  });
}
