import type { DisclosurePolicy } from '../policy.ts';
import { bandAround, type CountRange, type ShareBand } from '../share-bands.ts';
import type { LatticeCell } from './lattice.ts';

interface Decided {
  cells: readonly LatticeCell[];
  isHidden: readonly boolean[];
  /** By how much the witnesses change each cell at most, down and up; none is changed by none. */
  changes: ReadonlyMap<number, CountRange>;
  /** Places of people tables of which nothing is shown at all. */
  silenced: readonly number[];
}

/**
 * For each cell the band that may be told of it instead of its number, or null. Every table of
 * people that proves something hidden lies within all bands, so that nothing that is proved
 * without them is proved any less with them: whoever reads them cannot exclude one of those.
 */
export function hiddenBands(
  { cells, isHidden, changes, silenced }: Decided,
  policy: DisclosurePolicy,
): (ShareBand | null)[] {
  return cells.map(({ table, base, count, isPublished }, place) => {
    const group = base === null ? undefined : cells[base];
    if (!isPublished || !isHidden[place] || silenced.includes(table)) return null;
    if (base === null || !group?.isPublished || isHidden[base]) return null;
    const { least, most } = changes.get(place) ?? { least: 0, most: 0 };
    return bandAround({ least: count + least, most: count + most }, group.count, policy);
  });
}
