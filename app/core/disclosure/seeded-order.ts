import { createHmac } from 'node:crypto';

/**
 * A number of each cell from 0 up to 1 that nobody can repeat without the seed: chance that is
 * the same at every try, so that which of two like cells was hidden says nothing about them.
 */
export function seededChance(seed: string, id: string): number {
  return createHmac('sha256', seed).update(id).digest().readUInt32BE(0) / 2 ** 32;
}
