import type { ColumnRole } from '../log-format.ts';
import { holds, isIdLike, isOnly, marks } from './scan-characters.ts';

/** Hashes and wallet addresses are no shorter than this. */
export const shortestSecret = 24;
const longestMoment = 32;
const momentCharacters =
  marks.digit | marks.hyphen | marks.colon | marks.dot | marks.space | marks.upper | marks.base64;
const hyphen = 45;
const underscore = 95;
const space = 32;
const capitalT = 84;
const x = 120;
const caseBit = 32;

/**
 * Whether a value is plainly harmless in a column of its role: an id, a code or a date as
 * most values of most files are. Nothing but a few of its characters is looked at; no for
 * an answer only means that a closer look is needed.
 * @param scan what `scanCharacters` says of the value
 */
export function passesQuickly(value: string, role: ColumnRole, scan: number): boolean {
  switch (role) {
    case 'moment':
      return isDateShaped(value, scan);
    case 'id':
    case 'code':
    case 'number':
      return isPlainId(value, scan) || isDateShaped(value, scan);
    case 'person':
      return isPlainPseudonym(value, scan);
    default:
      return false;
  }
}

/** `2025-03-04`, alone or with a time after it. */
function isDateShaped(value: string, scan: number): boolean {
  if (value.charCodeAt(4) !== hyphen || value.charCodeAt(7) !== hyphen) return false;
  if (!isOnly(scan, momentCharacters)) return false;
  if (value.length === 10) return true;
  const next = value.charCodeAt(10);
  return (next === capitalT || next === space) && value.length <= longestMoment;
}

/** Short, of letters, digits and underscores, and masked nowhere: XXXXX1234 is no id. */
function isPlainId(value: string, scan: number): boolean {
  if (!isIdLike(scan)) return false;
  if (value.length >= shortestSecret) return holds(scan, marks.underscore);
  return !holds(scan, marks.hyphen) && !isMasked(value);
}

function isMasked(value: string): boolean {
  return (
    (value.charCodeAt(0) | caseBit) === x || (value.charCodeAt(value.length - 1) | caseBit) === x
  );
}

/** `p_` and so on: an underscore right after the first letter is in no name and in no number. */
function isPlainPseudonym(value: string, scan: number): boolean {
  return value.charCodeAt(1) === underscore && isIdLike(scan) && holds(scan, marks.digit);
}
