import { holds, marks } from './scan-characters.ts';

/** Marks that show nothing: soft hyphens, joiners, spaces without width. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu;
/** Hyphens and minus signs that fold to no ASCII hyphen by themselves. */
const hyphens = /[\u2010-\u2012\u2212]/g;

/**
 * A value in the characters in which it is looked at: full-width letters, digits and signs as
 * the plain ones that they stand for (Unicode NFKC), and nothing that cannot be seen. What
 * reads as an address is one, however it is spelled.
 * @param scan what `scanCharacters` says of the value; plain ASCII is given back as it is
 */
export function foldCharacters(value: string, scan: number): string {
  if (!holds(scan, marks.foreign)) return value;
  return value.normalize('NFKC').replace(unseen, '').replace(hyphens, '-');
}
