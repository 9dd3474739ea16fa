import { and, eq, lt } from 'drizzle-orm';
import { AppError } from '#app/core/app-error.ts';
import type { RecordsDatabase } from '../open.ts';
import { idempotencyKeys } from '../schema/index.ts';

/** A request that names itself, so that it can be told from another one. */
export interface KeyedRequest {
  /** Who sent it: `token:7`. */
  sender: string;
  /** Hex SHA-256 of the key it named. */
  keyHash: string;
  /** Hex SHA-256 of its address and body. */
  requestHash: string;
}

/**
 * Does the work of a request once, however often and however close together it arrives,
 * and remembers which import it led to. Work and memory are one transaction: neither is
 * ever there without the other.
 * @param at the present moment, ISO 8601
 * @param keptSince keys from before this moment are forgotten, and removed
 * @param work makes or finds the import, and returns its id
 * @returns the import's id, and when the request was first answered
 * @throws AppError `invalid` when the key came with another request before
 */
export function answerOnce(
  records: RecordsDatabase,
  { sender, keyHash, requestHash }: KeyedRequest,
  { at, keptSince }: { at: string; keptSince: string },
  work: () => number,
): { importId: number; answeredAt: string; isRepeat: boolean } {
  return records.transaction(
    (transaction) => {
      transaction.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, keptSince)).run();
      const earlier = transaction
        .select()
        .from(idempotencyKeys)
        .where(and(eq(idempotencyKeys.sender, sender), eq(idempotencyKeys.keyHash, keyHash)))
        .get();
      if (earlier && earlier.requestHash !== requestHash) {
        throw new AppError(
          'invalid',
          'This Idempotency-Key came with another address or another file before. Use a new key for each new request.',
        );
      }
      if (earlier) {
        return { importId: earlier.importId, answeredAt: earlier.createdAt, isRepeat: true };
      }
      const importId = work();
      const row = { sender, keyHash, requestHash, importId, createdAt: at };
      transaction.insert(idempotencyKeys).values(row).run();
      return { importId, answeredAt: at, isRepeat: false };
    },
    { behavior: 'immediate' },
  );
}
