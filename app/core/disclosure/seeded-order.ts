import { createHmac } from 'node:crypto';

/**
 * A number for each cell that nobody can repeat without the seed: ties are broken by
 * it, so that which of two equal cells was hidden says nothing about them.
 */
export function seededRank(seed: string, id: string): string {
  return createHmac('sha256', seed).update(id).digest('hex');
}
