import type { Database } from 'better-sqlite3';
import type { References } from '#app/core/pseudonyms/reference-maker.ts';
import type { BatchDescription, BatchWriter } from '../store.ts';
import { EventPacker } from './event-packer.ts';
import { beginSqliteBatch } from './sqlite-batch.ts';

/**
 * Begins one import, written by the thread that calls.
 * @throws LogsBusyError when another process is writing
 */
export function openBatchWriter(
  database: Database,
  references: References,
  description: BatchDescription,
): BatchWriter {
  const batch = beginSqliteBatch(database, references, description);
  const packer = new EventPacker((block) => batch.append(block));
  return {
    write(record, row) {
      if (record.kind === 'event') packer.add(record, row);
      else batch.writeOther(record, row);
    },
    settle(rule) {
      packer.flush();
      return batch.settle(rule);
    },
    commit: (committedAt) => batch.commit(committedAt),
    rollBack: () => batch.rollBack(),
  };
}
