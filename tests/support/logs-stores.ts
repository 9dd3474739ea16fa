import type { LogRecord } from '#app/core/formats/records.ts';
import { createReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { batchDescription } from './log-records.ts';

export const references = createReferenceMaker(new Uint8Array(32).fill(7));
export const pilot = 'RIVERBEND';

/** Every kind of store, to be held equal. */
export const stores: [string, () => LogsStore][] = [
  ['memory', () => createMemoryLogsStore(references)],
  ['sqlite', () => openLogsStore(':memory:', { references })],
];

/** Commits some records as one import. */
export function send(
  store: LogsStore,
  importId: number,
  records: LogRecord[],
  given: Parameters<typeof batchDescription>[1] = {},
) {
  const writer = store.beginBatch(batchDescription(importId, given));
  const outcomes = records.map((record) => writer.write(record));
  writer.commit('2026-02-01T00:00:00.000Z');
  return outcomes;
}

/** Everything that can be read of a pilot. */
export function everything(store: LogsStore, pilotCode = pilot, asOf = '2026-12-31') {
  return {
    totals: store.activityTotals(pilotCode),
    first: [...store.firstEvents(pilotCode, asOf)],
    people: [...store.people(pilotCode)],
    applications: [...store.applications(pilotCode, asOf)],
    observedUntil: store.observedUntil(pilotCode),
    populations: store.populations(pilotCode),
    verifiers: store.verifiersSending(pilotCode, asOf),
    types: store.eventTypesPresent(pilotCode, asOf),
  };
}
