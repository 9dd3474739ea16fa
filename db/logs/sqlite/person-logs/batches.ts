import type { Database } from 'better-sqlite3';

/** What is looked at of a pilot's logs. */
export interface LooksAt {
  pilotCode: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  /** The imports alone whose rows count; all of them where left out. */
  imports?: ReadonlySet<number> | undefined;
}

/** A batch of a pilot: who sent it, and whether its rows count. */
export interface ReadBatch {
  partner: string;
  counts: boolean;
}

/** What is looked at, with the batches that there are. */
export interface ReadOrder extends Omit<LooksAt, 'imports'> {
  batches: ReadonlyMap<number, ReadBatch>;
}

/** The batches of a pilot by their numbers. */
export function readBatches(
  database: Database,
  pilotCode: string,
  imports: LooksAt['imports'],
): Map<number, ReadBatch> {
  const batches = database.prepare<[string], { id: number; importId: number; partner: string }>(
    'SELECT id, import_id AS importId, partner FROM batches WHERE pilot_code = ?',
  );
  return new Map(
    batches
      .all(pilotCode)
      .map(({ id, importId, partner }) => [
        id,
        { partner, counts: imports?.has(importId) ?? true },
      ]),
  );
}
