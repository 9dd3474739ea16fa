import { lakeside } from './lakeside.ts';
import type { PilotSeed } from './pilot-seed.ts';
import { riverbend } from './riverbend.ts';
import { summit } from './summit.ts';

/** The three pilots of the demonstration, from small to large. */
export const demonstrationPilots: readonly PilotSeed[] = [lakeside, riverbend, summit];

/** The days as of which each of them was released: the second closes two quarters more. */
export const demonstrationReleases = ['2026-03-31', '2026-09-30'] as const;

/** The last day that the partners of all three have reported. */
export const demonstrationObservedUntil = '2026-10-31';
