import fc from 'fast-check';
import type { CompetingObservation } from '#app/core/statistics/competing-risks.ts';
import type { SurvivalObservation } from '#app/core/statistics/survival.ts';

/** Rows of an oracle file as observations of one event; what competes ends observation. */
export function survivalObservations(rows: Record<string, string>[]) {
  return rows.map(({ time, status, stratum }) => ({
    time: Number(time),
    status: (status === '1' ? 1 : 0) as SurvivalObservation['status'],
    ...(stratum === undefined ? {} : { stratum }),
  }));
}

/** Rows of an oracle file as observations of two events that rule each other out. */
export function competingObservations(rows: Record<string, string>[]): CompetingObservation[] {
  return rows.map(({ time, status }) => ({
    time: Number(time),
    status: Number(status) as CompetingObservation['status'],
  }));
}

/** Rows by the value of a column, in the order of the names given. */
export function rowsBy(rows: Record<string, string>[], column: string, names: readonly string[]) {
  return names.map((name) => rows.filter((row) => row[column] === name));
}

/** Anybody followed for some days, with few enough days for ties. */
export const anySurvival = fc.record({
  time: fc.integer({ min: 0, max: 60 }),
  status: fc.constantFrom(0 as const, 1 as const),
});

export const anyCompeting = fc.record({
  time: fc.integer({ min: 0, max: 60 }),
  status: fc.constantFrom(0 as const, 1 as const, 2 as const),
});
