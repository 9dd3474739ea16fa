import type { Database } from 'better-sqlite3';
import type { LogRecord } from '#app/core/formats/records.ts';
import type { ReferenceMaker } from '#app/core/pseudonyms/reference-maker.ts';
import type { BatchDescription, BatchWriter, WriteOutcome } from '../store.ts';
import { ApplicationWriter } from './application-writer.ts';
import { beginWriting, rollBackWriting } from './begin-writing.ts';
import { EventWriter } from './event-writer.ts';
import { HolderNumbers } from './holder-numbers.ts';
import { PersonWriter } from './person-writer.ts';
import { PopulationWriter } from './population-writer.ts';

/**
 * Begins one import as one transaction, so that nobody sees half of it.
 * @throws LogsBusyError when another process is writing
 */
export function beginSqliteBatch(
  database: Database,
  references: ReferenceMaker,
  description: BatchDescription,
): BatchWriter {
  beginWriting(database);
  try {
    return openWriter(database, references, description);
  } catch (error) {
    rollBackWriting(database);
    throw error;
  }
}

function openWriter(
  database: Database,
  references: ReferenceMaker,
  description: BatchDescription,
): BatchWriter {
  const { pilotCode } = description;
  const batch = insertBatch(database, description);
  const holders = new HolderNumbers(database, pilotCode, references);
  const events = new EventWriter(database, batch, pilotCode, references, holders);
  const people = new PersonWriter(database, batch, holders);
  const applications = new ApplicationWriter(database, batch, pilotCode, references, holders);
  const populations = new PopulationWriter(database, batch, pilotCode);

  return {
    write(record: LogRecord): WriteOutcome {
      switch (record.kind) {
        case 'event':
          return events.write(record);
        case 'person':
          return people.write(record);
        case 'application':
          return applications.write(record);
        case 'population':
          return populations.write(record);
      }
    },
    conflicts: (record) => record.kind === 'event' && events.conflicts(record),
    commit(committedAt: string): void {
      if (events.lastEvent >= events.firstEvent) {
        database
          .prepare('INSERT INTO event_ranges (batch, first_event, last_event) VALUES (?, ?, ?)')
          .run(batch, events.firstEvent, events.lastEvent);
      }
      database.prepare('UPDATE batches SET committed_at = ? WHERE id = ?').run(committedAt, batch);
      database.exec('COMMIT');
    },
    rollBack(): void {
      rollBackWriting(database);
    },
  };
}

function insertBatch(database: Database, description: BatchDescription): number {
  const { importId, pilotCode, partner, format, sha256, startedAt } = description;
  const inserted = database
    .prepare(
      `INSERT INTO batches
         (import_id, pilot_code, partner, format, sha256, started_at, committed_at)
       VALUES (?, ?, ?, ?, ?, ?, '')`,
    )
    .run(importId, pilotCode, partner, format, sha256, startedAt);
  return Number(inserted.lastInsertRowid);
}
