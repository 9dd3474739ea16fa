import type { Database } from 'better-sqlite3';
import type { References } from '#app/core/pseudonyms/reference-maker.ts';
import type { LogsStore } from '../store.ts';
import { beginSqliteBatch } from './batch-writer.ts';
import { readApplications, readObservedUntil } from './queries/applications.ts';
import {
  countVerifiersSending,
  readActivityTotals,
  readEventTypesPresent,
  readFirstEvents,
} from './queries/events.ts';
import { foreseeSqliteUndo } from './queries/foreseen-undo.ts';
import { readPeople } from './queries/people.ts';
import { readPopulations } from './queries/populations.ts';
import { undoSqliteBatch } from './undo-batch.ts';

/** The logs store on SQLite. */
export function createSqliteStore(database: Database, references: References): LogsStore {
  return {
    beginBatch: (description) => beginSqliteBatch(database, references, description),
    committedBatches: () =>
      database
        .prepare<[], { importId: number; committedAt: string; pilotCode: string }>(
          `SELECT import_id AS importId, committed_at AS committedAt, pilot_code AS pilotCode
           FROM batches ORDER BY id`,
        )
        .all(),
    foreseeUndo: (importId) => foreseeSqliteUndo(database, importId),
    undoBatch: (importId) => undoSqliteBatch(database, importId),
    activityTotals: (pilotCode) => readActivityTotals(database, pilotCode),
    firstEvents: (pilotCode, asOf) => readFirstEvents(database, pilotCode, asOf),
    people: (pilotCode) => readPeople(database, pilotCode),
    applications: (pilotCode, asOf) => readApplications(database, pilotCode, asOf),
    observedUntil: (pilotCode) => readObservedUntil(database, pilotCode),
    populations: (pilotCode) => readPopulations(database, pilotCode),
    verifiersSending: (pilotCode, asOf) => countVerifiersSending(database, pilotCode, asOf),
    eventTypesPresent: (pilotCode, asOf) => readEventTypesPresent(database, pilotCode, asOf),
    close: () => {
      database.close();
    },
  };
}
