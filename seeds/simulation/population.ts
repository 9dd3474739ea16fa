import { dateOf } from './calendar.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** One line of population.csv. */
export interface PopulationRow {
  dimension: string;
  value: string;
  eligible: number;
  asOf: string;
  source: string;
}

/** Counts the eligible people of each group while a pilot is told. */
export interface PopulationCount {
  add(person: SimulatedPerson): void;
  read(): PopulationRow[];
}

/**
 * The eligible people are those whom the pilot's people stand for. Each is recorded
 * in the same words as the person who joined, so the values of every dimension add
 * up to the same total, and no group has fewer eligible people than people.
 */
export function createPopulationCount(plan: PilotPlan): PopulationCount {
  const eligible = new Map<string, Map<string, number>>();
  return {
    add({ attributes, eligiblePeople }) {
      for (const [dimension, code] of Object.entries(attributes)) {
        const values = eligible.get(dimension) ?? new Map<string, number>();
        eligible.set(dimension, values);
        const value = code === '' ? 'not_collected' : code;
        values.set(value, (values.get(value) ?? 0) + eligiblePeople);
      }
    },
    read: () =>
      [...eligible].flatMap(([dimension, values]) =>
        [...values]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([value, people]) => ({
            dimension,
            value,
            eligible: people,
            asOf: dateOf(plan.startsOn),
            source: 'Synthetic population',
          })),
      ),
  };
}
