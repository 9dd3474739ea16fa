import { createHash } from 'node:crypto';
import type { ReleaseManifest } from '#db/published/queries/releases.ts';

/** What the files that describe a release are written from. Published with it, all of it. */
export interface PackageFacts
  extends Pick<
    ReleaseManifest,
    'number' | 'pilotCode' | 'asOf' | 'builtAt' | 'policyVersion' | 'cellsSha256'
  > {
  pilotName: string;
  /** Whether it is of the demonstration: nobody whom it counts exists. */
  isMadeUp: boolean;
}

/** Under which the numbers of a release may be used. */
export const dataLicence = {
  id: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What a release is called where it stands alone, as in a list of references. */
export function packageTitle({ pilotName, number, isMadeUp }: PackageFacts): string {
  const which = number === 0 ? 'preview of the next release' : `release ${number}`;
  return `${pilotName}: outcomes of a pilot of Learning and Employment Records, ${which}${isMadeUp ? ' (made up, for demonstration)' : ''}`;
}

/**
 * The identifier of a release: the same whenever it is made again, and of no other release.
 * A UUID of version 8, which leaves the digits to whoever makes it: here to SHA-256.
 * @returns `urn:uuid:…`
 */
export function packageId({ pilotCode, number, builtAt, cellsSha256 }: PackageFacts): string {
  const named = JSON.stringify(['milepost release', pilotCode, number, builtAt, cellsSha256]);
  const hex = createHash('sha256').update(named).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

/**
 * How to cite a release, in one line.
 * @param address where it can be read; left out where none is known
 */
export function citationLine(facts: PackageFacts, address?: string): string {
  const { pilotName, asOf, builtAt, cellsSha256 } = facts;
  return [
    `${pilotName} (${builtAt.slice(0, 4)}). ${packageTitle(facts)} [data set]. Data as of ${asOf}`,
    `published ${builtAt.slice(0, 10)}`,
    `SHA-256 of cells.csv ${cellsSha256}.${address === undefined ? '' : ` ${address}`}`,
  ].join(', ');
}
