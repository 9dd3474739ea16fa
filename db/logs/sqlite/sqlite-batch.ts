import type { Database } from 'better-sqlite3';
import type { EventRecord, LogRecord } from '#app/core/formats/records.ts';
import type { References } from '#app/core/pseudonyms/reference-maker.ts';
import type { BatchDescription, ContradictionRule, Settlement } from '../store.ts';
import { RowOutcomes, type WriteOutcome } from '../write-outcome.ts';
import { ApplicationWriter } from './application-writer.ts';
import { beginWriting, rollBackWriting } from './begin-writing.ts';
import type { EventBlock } from './event-block.ts';
import { EventWriter } from './event-writer.ts';
import { findingsOfCredentials } from './findings-of-credentials.ts';
import { HolderNumbers } from './holder-numbers.ts';
import { PersonWriter } from './person-writer.ts';
import { PopulationWriter } from './population-writer.ts';
import { settleEvents } from './settle-events.ts';

/** A record that is no event: it replaces what was said before. */
export type OtherRecord = Exclude<LogRecord, EventRecord>;

/** One import as one transaction, where its rows meet the database. */
export interface SqliteBatch {
  append(block: EventBlock): void;
  writeOther(record: OtherRecord, row: number): void;
  settle(rule: ContradictionRule): Settlement;
  commit(committedAt: string): void;
  rollBack(): void;
}

/**
 * Begins one import as one transaction, so that nobody sees half of it.
 * @throws LogsBusyError when another process is writing
 */
export function beginSqliteBatch(
  database: Database,
  references: References,
  description: BatchDescription,
): SqliteBatch {
  beginWriting(database);
  try {
    return openBatch(database, references, description);
  } catch (error) {
    rollBackWriting(database);
    throw error;
  }
}

function openBatch(
  database: Database,
  references: References,
  description: BatchDescription,
): SqliteBatch {
  const { pilotCode, partner } = description;
  const batch = insertBatch(database, description);
  const holders = new HolderNumbers(database, pilotCode, references.referenceOf);
  const events = new EventWriter(database, description, references, holders);
  const outcomes = new RowOutcomes();
  const people = new PersonWriter(database, batch, partner, holders);
  const writeOther = otherWriter(database, batch, description, references, people);
  return {
    append: (block) => events.append(block),
    writeOther: (record, row) => outcomes.note(row, writeOther(record)),
    settle(rule): Settlement {
      const settled = settleEvents(database, batch, events, rule);
      noteEvents(database, batch, events);
      outcomes.end();
      return {
        rowsNew: settled.rowsNew + outcomes.counts.new,
        rowsIdentical: settled.rowsIdentical + outcomes.counts.identical,
        rowsUpdated: outcomes.counts.updated,
        contradictions: settled.contradictions,
        totals: events.totals.activity(partner),
        findings: [
          ...findingsOfCredentials(database, batch, description, events.lives),
          ...people.findings(),
        ],
      };
    },
    commit(committedAt: string): void {
      database.prepare('UPDATE batches SET committed_at = ? WHERE id = ?').run(committedAt, batch);
      database.exec('COMMIT');
    },
    rollBack(): void {
      rollBackWriting(database);
    },
  };
}

/** Writes what is no event: it replaces what was said before, and tells at once what it did. */
function otherWriter(
  database: Database,
  batch: number,
  description: BatchDescription,
  { referenceOf }: References,
  people: PersonWriter,
): (record: OtherRecord) => WriteOutcome {
  const { holders } = people;
  const applications = new ApplicationWriter(database, batch, description, referenceOf, holders);
  const populations = new PopulationWriter(database, batch, description);
  return (record) => {
    switch (record.kind) {
      case 'person':
        return people.write(record);
      case 'application':
        return applications.write(record);
      case 'population':
        return populations.write(record);
    }
  };
}

/** Writes down which events are the batch's own, and how many of each week and type. */
function noteEvents(database: Database, batch: number, { firstEvent, totals }: EventWriter): void {
  // Repeated events may have gone from the end, and their numbers will be given again.
  const lastEvent = database
    .prepare<[number], number | null>('SELECT max(id) FROM events WHERE id >= ?')
    .pluck()
    .get(firstEvent);
  if (typeof lastEvent !== 'number') return;
  database
    .prepare('INSERT INTO event_ranges (batch, first_event, last_event) VALUES (?, ?, ?)')
    .run(batch, firstEvent, lastEvent);
  const addTotal = database.prepare(
    'INSERT INTO batch_totals (batch, week, type, events) VALUES (?, ?, ?, ?)',
  );
  for (const { week, type, events } of totals.rows()) addTotal.run(batch, week, type, events);
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
