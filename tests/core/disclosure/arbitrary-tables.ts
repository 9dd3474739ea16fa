import fc from 'fast-check';
import type { GateInput, TrueCell } from '#app/core/disclosure/disclosure-gate.ts';
import type { SumRelation } from '#app/core/disclosure/draft-release.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';

/** People of one group and how many of them had the outcome. */
export interface Group {
  people: number;
  outcome: number;
}

/**
 * A published table of cohorts by values, with everybody, each cohort, each value and
 * both crossed: a base and an outcome cell for each, and all their sums.
 */
export function crossTable(groups: Group[][], seed = 'seed'): GateInput {
  const cells: TrueCell[] = [];
  const places = new Map<string, number>();
  const cohorts = groups.map((_, index) => `c${index}`);
  const values = (groups[0] ?? []).map((_, index) => `v${index}`);
  const membersOf = (cohort: string, value: string) =>
    groups.flatMap((row, c) =>
      row.filter(
        (_, v) => (cohort === '' || cohort === `c${c}`) && (value === '' || value === `v${v}`),
      ),
    );
  for (const cohort of ['', ...cohorts]) {
    for (const value of ['', ...values]) {
      const members = membersOf(cohort, value);
      const people = members.reduce((sum, group) => sum + group.people, 0);
      const outcome = members.reduce((sum, group) => sum + group.outcome, 0);
      const base = cells.length;
      places.set(`${cohort}|${value}`, base);
      const shared = { groupSize: people, isPublished: true };
      cells.push({
        id: `${cohort}|${value}|people`,
        kind: 'base',
        count: people,
        base: null,
        ...shared,
      });
      cells.push({
        id: `${cohort}|${value}|hired`,
        kind: 'outcome',
        count: outcome,
        base,
        ...shared,
      });
    }
  }
  const relations: SumRelation[] = [];
  const relate = (total: string, parts: string[]) => {
    for (const measure of [0, 1]) {
      const place = (name: string) => (places.get(name) ?? 0) + measure;
      relations.push({ total: place(total), parts: parts.map(place) });
    }
  };
  for (const cohort of ['', ...cohorts])
    relate(
      `${cohort}|`,
      values.map((v) => `${cohort}|${v}`),
    );
  for (const value of ['', ...values])
    relate(
      `|${value}`,
      cohorts.map((c) => `${c}|${value}`),
    );
  return { cells, relations, policy: disclosurePolicy, seed };
}

const group = fc
  .tuple(fc.oneof(fc.nat(14), fc.nat(80)), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([people, share]) => ({ people, outcome: Math.round(people * share) }));

/** Tables of 1 to 4 cohorts by 2 to 5 values, with many small groups among them. */
export const anyCrossTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([cohorts, values]) =>
    fc.array(fc.array(group, { minLength: values, maxLength: values }), {
      minLength: cohorts,
      maxLength: cohorts,
    }),
  )
  .map((groups) => crossTable(groups));

/**
 * What somebody with the published table only can work out by subtracting along sums,
 * again and again until nothing new follows. Knows nothing of how cells were hidden.
 * @returns the cells that were hidden and are known now, with their counts
 */
export function subtractionAttack(
  { cells, relations }: GateInput,
  isShown: readonly boolean[],
): Map<number, number> {
  const known = new Map<number, number>();
  cells.forEach(({ count }, index) => {
    if (isShown[index]) known.set(index, count);
  });
  let hasLearned = true;
  while (hasLearned) {
    hasLearned = false;
    for (const { total, parts } of relations) {
      const members = [total, ...parts];
      const unknown = members.filter((index) => !known.has(index));
      const [missing] = unknown;
      if (unknown.length !== 1 || missing === undefined) continue;
      const sumOfKnownParts = parts
        .filter((index) => index !== missing)
        .reduce((sum, index) => sum + (known.get(index) ?? 0), 0);
      const value = missing === total ? sumOfKnownParts : (known.get(total) ?? 0) - sumOfKnownParts;
      known.set(missing, value);
      hasLearned = true;
    }
  }
  return new Map([...known].filter(([index]) => !isShown[index]));
}
