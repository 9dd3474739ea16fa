import { eventTypes, type LogRecord } from '#app/core/formats/records.ts';
import { createReferences } from '#app/core/pseudonyms/reference-maker.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { openLogsStore } from '#db/logs/sqlite/open.ts';
import type { ContradictionRule, LogsStore } from '#db/logs/store.ts';
import { batchDescription } from './log-records.ts';

/** The server's own key in these tests. */
export const key = new Uint8Array(32).fill(7);
export const references = createReferences(key);
export const pilot = 'RIVERBEND';

/** Every kind of store, to be held equal. */
export const stores: [string, () => LogsStore][] = [
  ['memory', () => createMemoryLogsStore(references.referenceOf)],
  ['sqlite', () => openLogsStore(':memory:', { key })],
];

/** Commits some records as one import, each a row of its own, and tells what became of them. */
export function send(
  store: LogsStore,
  importId: number,
  records: LogRecord[],
  given: Parameters<typeof batchDescription>[1] = {},
) {
  return sendRows(
    store,
    importId,
    records.map((record) => [record]),
    given,
  );
}

/** Commits some rows as one import, and tells how many were new, identical, updated, refused. */
export function sendRows(
  store: LogsStore,
  importId: number,
  rows: LogRecord[][],
  given: Parameters<typeof batchDescription>[1] = {},
  rule: ContradictionRule = 'row_is_refused',
) {
  const writer = store.beginBatch(batchDescription(importId, given));
  rows.forEach((records, index) => {
    for (const record of records) writer.write(record, index + 1);
  });
  const { rowsNew, rowsIdentical, rowsUpdated, contradictions } = writer.settle(rule);
  writer.commit('2026-02-01T00:00:00.000Z');
  return {
    ...{ new: rowsNew, identical: rowsIdentical, updated: rowsUpdated },
    contradictions: [...contradictions],
  };
}

/** What is known of each person, with the first days that can be asked for. */
export function personsOf(
  store: LogsStore,
  pilotCode = pilot,
  asOf = '2026-12-31',
  imports?: ReadonlySet<number>,
) {
  return [...store.personLogs(pilotCode, asOf, imports)].map(
    ({ firstDays, place: _, ...person }) => {
      const days = eventTypes.map((type) => [type, firstDays.get(type)] as const);
      const known = days.filter(([, day]) => day !== undefined);
      return { ...person, firstDays: Object.fromEntries(known) };
    },
  );
}

/** Everything that can be read of a pilot. */
export function everything(store: LogsStore, pilotCode = pilot, asOf = '2026-12-31') {
  return {
    totals: store.activityTotals(pilotCode),
    persons: personsOf(store, pilotCode, asOf),
    observedUntil: store.observedUntil(pilotCode),
    populations: store.populations(pilotCode),
    verifiers: store.verifiersSending(pilotCode, asOf),
    types: store.eventTypesPresent(pilotCode, asOf),
  };
}
