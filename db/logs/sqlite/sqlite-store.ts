import type { Database } from 'better-sqlite3';
import { createReferences } from '#app/core/pseudonyms/reference-maker.ts';
import type { CommittedBatch, LogsStore } from '../store.ts';
import { openBatchThread } from './batch-thread.ts';
import { openBatchWriter } from './batch-writer.ts';
import { checkNotBusy } from './begin-writing.ts';
import { readObservedUntil } from './queries/applications.ts';
import {
  countVerifiersSending,
  readActivityTotals,
  readEventTypesPresent,
} from './queries/events.ts';
import { foreseeSqliteUndo } from './queries/foreseen-undo.ts';
import { readPersonLogs } from './queries/person-logs.ts';
import { readPopulations } from './queries/populations.ts';
import { keepReleasedPeople, readReleasedPeople } from './queries/released-people.ts';
import { undoSqliteBatch } from './undo-batch.ts';

/** From so many bytes on, a file is worth the half second that a thread takes to start. */
const threadedBytes = 8 * 1024 ** 2;

/**
 * The logs store on SQLite.
 * @param file where the database lies; null in memory, where no other thread can reach it
 * @param key the server's own key; null for reading only
 */
export function createSqliteStore(
  database: Database,
  file: string | null,
  key: Uint8Array | null,
): LogsStore {
  return {
    beginBatch(description) {
      if (key === null) throw new Error('These logs were opened without a key, for reading only.');
      if (file === null || description.bytes < threadedBytes) {
        return openBatchWriter(database, createReferences(key), description);
      }
      checkNotBusy(database);
      return openBatchThread(file, key, description);
    },
    committedBatches: () =>
      database
        .prepare<[], CommittedBatch>(
          `SELECT import_id AS importId, committed_at AS committedAt, pilot_code AS pilotCode,
             partner FROM batches ORDER BY id`,
        )
        .all(),
    foreseeUndo: (importId) => foreseeSqliteUndo(database, importId),
    undoBatch: (importId) => undoSqliteBatch(database, importId),
    activityTotals: (pilotCode) => readActivityTotals(database, pilotCode),
    personLogs: (pilotCode, asOf, imports) =>
      readPersonLogs(database, { pilotCode, asOf, imports }),
    observedUntil: (pilotCode) => readObservedUntil(database, pilotCode),
    populations: (pilotCode) => readPopulations(database, pilotCode),
    verifiersSending: (pilotCode, asOf) => countVerifiersSending(database, pilotCode, asOf),
    eventTypesPresent: (pilotCode, asOf) => readEventTypesPresent(database, pilotCode, asOf),
    keepReleased: (pilotCode, released) => keepReleasedPeople(database, pilotCode, released),
    released: (pilotCode) => readReleasedPeople(database, pilotCode),
    close: () => {
      database.close();
    },
  };
}
