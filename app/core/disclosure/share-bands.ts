import type { DisclosurePolicy } from './policy.ts';

/** Between which whole percents of its group a number lies that is not shown, both included. */
export interface ShareBand {
  low: number;
  high: number;
}

/** A band, and how many people the group has that it is of. */
export interface BandOfGroup extends ShareBand {
  of: number;
}

/** People, at least and at most. */
export interface CountRange {
  least: number;
  most: number;
}

/**
 * The finest band that holds everything a number could be, or null when none is wide enough for
 * the group or holds it all. Where the limits of bands lie depends on the size of the group
 * alone, so that they tell nothing of the number but that it lies between them.
 * @param range what the number could be by the tables that prove it hidden, itself included
 * @param of people of the group, above 0
 */
export function bandAround(
  range: CountRange,
  of: number,
  { shareBands, narrowestBand }: Pick<DisclosurePolicy, 'shareBands' | 'narrowestBand'>,
): ShareBand | null {
  for (const parts of shareBands) {
    if (of / parts < narrowestBand) continue;
    for (let part = 0; part < parts; part += 1) {
      const band = { low: limitOf(part, parts), high: limitOf(part + 1, parts) };
      if (isWithin(range.least, of, band) && isWithin(range.most, of, band)) return band;
    }
  }
  return null;
}

/** Whether so many of a group lie within a band. */
export function isWithin(count: number, of: number, { low, high }: ShareBand): boolean {
  return 100 * count >= low * of && 100 * count <= high * of;
}

/** How many people of a group a band allows. */
export function countsWithin({ low, high, of }: BandOfGroup): CountRange {
  return { least: Math.ceil((low * of) / 100), most: Math.floor((high * of) / 100) };
}

/**
 * What follows for a group from what is known of its parts: the sum of their limits, rounded
 * outward to whole percents, at most all of it; null when that says nothing.
 * @param of people of the whole group, above 0
 */
export function bandOfSum(parts: readonly CountRange[], of: number): ShareBand | null {
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  const most = parts.reduce((sum, part) => sum + part.most, 0);
  const low = Math.floor((100 * least) / of);
  // Of those eligible for a pilot a part counts whoever came, and all parts perhaps more than all.
  const high = Math.min(100, Math.ceil((100 * most) / of));
  return low <= 0 && high >= 100 ? null : { low, high };
}

function limitOf(part: number, parts: number): number {
  return Math.round((100 * part) / parts);
}
