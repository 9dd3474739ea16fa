import type { DisclosurePolicy } from '../policy.ts';
import { bandAround, type CountRange, type ShareBand } from '../share-bands.ts';
import type { LatticeCell } from './lattice.ts';
import type { Protection } from './suppression-order.ts';

type BandRules = Pick<
  DisclosurePolicy,
  'shareBands' | 'narrowestBand' | 'smallestCount' | 'protection'
>;

interface Decided {
  cells: readonly LatticeCell[];
  isHidden: readonly boolean[];
  /** Whether too few employers stand behind a number of hires. */
  isOfFewEmployers: readonly boolean[];
  protections: readonly Protection[];
  /** For each witness, by how much it changes each cell that it changes. */
  changes: readonly ReadonlyMap<number, number>[];
  /** Places of people tables of which nothing is shown at all. */
  silenced: readonly number[];
}

/**
 * For each cell the band that may be told of it instead of its number, or null. Every table of
 * people that proves something hidden lies within all bands, so that nothing that is proved
 * without them is proved any less with them: whoever reads them cannot exclude one of those.
 * Bands have room for more than those tables, so that where they lie does not tell how few a few are.
 */
export function hiddenBands(decided: Decided, policy: BandRules): (ShareBand | null)[] {
  const { cells, isHidden, isOfFewEmployers, silenced } = decided;
  const room = roomOfCells(decided, policy);
  return cells.map(({ table, base, count, isPublished }, place) => {
    const group = base === null ? undefined : cells[base];
    if (!isPublished || !isHidden[place] || silenced.includes(table)) return null;
    if (isOfFewEmployers[place]) return null;
    if (base === null || !group?.isPublished || isHidden[base]) return null;
    const { least, most } = room.get(place) ?? { least: 0, most: 0 };
    const range = {
      least: Math.max(0, count + least),
      most: Math.min(group.count, count + most),
    };
    return bandAround(range, group.count, policy);
  });
}

/**
 * By how much each cell must be able to change within its band, down and up: as the witnesses
 * change it, and in proportion where the number of a witness must have more room. What is
 * stretched so fits every sum that is shown, though it need not be a table of people.
 */
function roomOfCells(
  { cells, protections, changes }: Decided,
  policy: BandRules,
): Map<number, CountRange> {
  const stretches = changes.map(() => 1);
  for (const { cell, insider, change, witness } of protections) {
    const changed = Math.abs(changes[witness ?? -1]?.get(cell) ?? 0);
    if (witness === null || insider !== null || changed === 0) continue;
    const wanted = roomOf(cells[cell]?.count ?? 0, change, policy);
    stretches[witness] = Math.max(stretches[witness] ?? 1, wanted / changed);
  }
  const room = new Map<number, CountRange>();
  changes.forEach((changed, witness) => {
    for (const [cell, change] of changed) {
      const { least, most } = room.get(cell) ?? { least: 0, most: 0 };
      const stretched = change * (stretches[witness] ?? 1);
      room.set(cell, { least: Math.min(least, stretched), most: Math.max(most, stretched) });
    }
  });
  return room;
}

/**
 * How far bands must let a number that nobody may know be another: one of few down to nobody
 * and up to the protection beyond what is few, however many it is. Were the room as wide as the
 * protection around the number, whoever knows how bands are chosen could take the protection
 * from both ends of what the bands of a sum leave, and be left with the number itself.
 */
function roomOf(count: number, change: number, { smallestCount, protection }: BandRules): number {
  const mostFew = smallestCount - 1;
  if (count > mostFew) return Math.abs(change);
  return change > 0 ? mostFew + protection - count : count;
}
