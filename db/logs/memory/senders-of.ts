import type { MemoryBatch } from './memory-batch.ts';

/** Each holder with each partner that has sent something of them, ordered by holder and partner. */
export function sendersOf(
  batches: readonly MemoryBatch[],
): { holderRef: string; partner: string }[] {
  const pairs = new Map<string, { holderRef: string; partner: string }>();
  for (const { events, people, applications, description } of batches) {
    const { partner } = description;
    if (partner === '') continue;
    for (const { holderRef } of [
      ...events.values(),
      ...people.values(),
      ...applications.values(),
    ]) {
      pairs.set(`${holderRef} ${partner}`, { holderRef, partner });
    }
  }
  return [...pairs].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, pair]) => pair);
}
