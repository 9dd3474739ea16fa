import type { EventRecord, LogRecord, PopulationRecord } from '#app/core/formats/records.ts';
import type { PersonLogs } from '#app/core/measures/pilot-counter.ts';
import type { QualityFinding } from '#app/core/quality/quality-rules.ts';

/**
 * A record as it is stored: the holder is known by a keyed reference that matches no
 * file. Ids of applications are keyed references as well.
 */
export type Keyed<T extends { holderPid: string }> = Omit<T, 'holderPid' | 'kind'> & {
  holderRef: string;
};

export type StoredPopulation = Omit<PopulationRecord, 'kind'>;

/** What is known of a person, and their place among others: nobody else's, whatever is looked at. */
export interface PlacedPersonLogs extends PersonLogs {
  place: number;
}

/** Another process is writing to the logs. Nothing was begun; try again later. */
export class LogsBusyError extends Error {
  constructor() {
    super('Another import is being written.');
    this.name = 'LogsBusyError';
  }
}

export interface BatchDescription {
  /** Id of the receipt in records.db. */
  importId: number;
  pilotCode: string;
  /** Slug of the sending partner, empty when none was named. */
  partner: string;
  format: string;
  sha256: string;
  /** Size of the file: what takes long may be worked on otherwise than what does not. */
  bytes: number;
  startedAt: string;
}

/**
 * What becomes of an event whose id came before with other content. `row_is_refused`:
 * nothing of its row is written. `event_is_left_out`: it stays as it was told first, and
 * the rest of its row is written.
 */
export type ContradictionRule = 'row_is_refused' | 'event_is_left_out';

/**
 * What became of the rows of a batch. A row is new when anything of it is, otherwise
 * updated when anything is, otherwise identical. Refused rows count in none of the three.
 */
export interface Settlement {
  rowsNew: number;
  rowsIdentical: number;
  rowsUpdated: number;
  /** Rows with an event whose id came before with other content, ascending. */
  contradictions: readonly number[];
  /** The dated events that the batch adds. */
  totals: ActivityTotal[];
  /** What is remarkable about the credentials and people, seen together with what came before. */
  findings: QualityFinding[];
}

/**
 * One import in the middle of being written. Nothing of it is visible to anybody
 * until `commit`; a process that dies leaves nothing behind.
 */
export interface BatchWriter {
  /**
   * Writes one record of a row. Rows come in ascending order; all the records of a row
   * are events, or none is.
   */
  write(record: LogRecord, row: number): void;
  /**
   * Decides, all rows written, what became of each: as if each had been compared with
   * everything before it. Nothing can be written afterwards.
   */
  settle(rule: ContradictionRule): Settlement;
  /** Only after `settle`. */
  commit(committedAt: string): void;
  rollBack(): void;
}

/** An import that is here. */
export interface CommittedBatch {
  importId: number;
  committedAt: string;
  pilotCode: string;
  /** Slug of the sending partner, empty when none was named. */
  partner: string;
}

export interface ActivityTotal {
  /** Monday of the ISO week, UTC. */
  week: string;
  eventType: string;
  partner: string;
  events: number;
}

/** What a release was counted from, packed by the release process. */
export interface ReleasedFacts {
  releaseNumber: number;
  facts: Uint8Array;
}

/** How many rows of each kind went with an import that was undone. */
export interface UndoneRows {
  events: number;
  people: number;
  applications: number;
  populations: number;
}

/** Rows of one kind that an import holds, as undoing it would treat them. */
export interface ForeseenKind {
  /** Only this import holds them: they leave. */
  gone: number;
  /** Another import holds them too, or said something of the same before or since. */
  stay: number;
}

export type ForeseenUndo = Record<keyof UndoneRows, ForeseenKind>;

/**
 * The port to the private logs. Intent-level, so that another engine can stand
 * behind it; returns true counts, and so may be reached by the import and release
 * processes only. Rates, intervals and suppression live above it, once.
 */
export interface LogsStore {
  /** @throws LogsBusyError when another process is writing */
  beginBatch(description: BatchDescription): BatchWriter;
  /** Import ids that are committed here, with when: what receipts are mended from after a crash. */
  committedBatches(): CommittedBatch[];
  /** What `undoBatch` would take away and what would stay; all zero for an import that is not here. */
  foreseeUndo(importId: number): ForeseenUndo;
  /**
   * Takes one import back, as if it had never been: an event that a later import
   * held too stays with that one, and what was replaced comes back. Returns how many
   * rows of each kind went; all zero for an import that is not here.
   * @throws LogsBusyError when another process is writing
   */
  undoBatch(importId: number): UndoneRows;
  /** Events by week, type and partner, everything committed of a pilot. */
  activityTotals(pilotCode: string): ActivityTotal[];
  /**
   * What is known of each person of a pilot, in the order of their references, which are not
   * told: first days of counted events on or before `asOf`, the latest known attributes, the
   * latest version of each application made on or before `asOf` (in the order they were made,
   * those of one day by reference and partner), and which partners sent something of them.
   * Whoever is known by later events and applications alone is left out.
   * @param asOf `YYYY-MM-DD`
   * @param imports the imports alone that are looked at, as they were once; who has sent something
   *   of whom is told of all. All of them where left out.
   */
  personLogs(
    pilotCode: string,
    asOf: string,
    imports?: ReadonlySet<number>,
  ): Iterable<PlacedPersonLogs>;
  /** The last day up to which any job seeker of a pilot was observed, or null without applications. */
  observedUntil(pilotCode: string): string | null;
  /** The latest figure for each dimension and value. */
  populations(pilotCode: string): StoredPopulation[];
  /** Distinct verifier ids with a `verified` or `presented` event on or before `asOf`. */
  verifiersSending(pilotCode: string, asOf: string): number;
  /** Event types with at least one event on or before `asOf`: what is collected at all. */
  eventTypesPresent(pilotCode: string, asOf: string): EventRecord['eventType'][];
  /** Keeps what a release was counted from; once more for the same number replaces it. */
  keepReleased(pilotCode: string, released: ReleasedFacts): void;
  /** What was kept of a pilot's releases, by ascending number. */
  released(pilotCode: string): ReleasedFacts[];
  close(): void;
}
