import type { Database } from 'better-sqlite3';
import type { BatchDescription } from '../store.ts';

/** The number of a batch's sender, which is given when there is none yet. */
export function senderNumber(
  database: Database,
  { pilotCode, partner }: Pick<BatchDescription, 'pilotCode' | 'partner'>,
): number {
  const known = database
    .prepare<[string, string], number>(
      'SELECT id FROM senders WHERE pilot_code = ? AND partner = ?',
    )
    .pluck()
    .get(pilotCode, partner);
  if (known !== undefined) return known;
  const made = database
    .prepare('INSERT INTO senders (pilot_code, partner) VALUES (?, ?)')
    .run(pilotCode, partner);
  return Number(made.lastInsertRowid);
}
