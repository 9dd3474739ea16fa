import type { ForeseenKind, ForeseenUndo } from '../store.ts';
import { type MemoryBatch, ofSamePartner } from './memory-batch.ts';

const nothing: ForeseenKind = { gone: 0, stay: 0 };

/**
 * What undoing an import would take away and what would stay.
 * @param batch the import, if it is here
 * @param others the other imports of the same pilot
 */
export function foreseeMemoryUndo(
  batch: MemoryBatch | undefined,
  others: readonly MemoryBatch[],
): ForeseenUndo {
  if (!batch) {
    return { events: nothing, people: nothing, applications: nothing, populations: nothing };
  }
  const events = split(batch.events, (key) => others.some(({ repeats }) => repeats.has(key)));
  const own = ofSamePartner(batch.description.partner, others);
  const latest = (kind: 'people' | 'applications' | 'populations') =>
    split(batch[kind], (key) => own.some((other) => other[kind].has(key)));
  return {
    events: { ...events, stay: events.stay + batch.repeats.size },
    people: latest('people'),
    applications: latest('applications'),
    populations: latest('populations'),
  };
}

function split(held: ReadonlyMap<string, unknown>, stays: (key: string) => boolean): ForeseenKind {
  const stay = [...held.keys()].filter(stays).length;
  return { gone: held.size - stay, stay };
}
