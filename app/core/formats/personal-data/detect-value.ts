import type { ColumnRole } from '../log-format.ts';
import { holdsAddress, isAddressShaped } from './detect-address.ts';
import { holdsBirth, isLongAgo } from './detect-birth.ts';
import { holdsDid, holdsPersonalLink } from './detect-link.ts';
import { holdsMailbox, holdsSpelledMailbox } from './detect-mailbox.ts';
import { holdsPhone, holdsSsn, ipLikelihood, isBarePhone, isBareSsn } from './detect-numbers.ts';
import { hashLikelihood, holdsToken, isMarkedHash, walletLikelihood } from './detect-secret.ts';
import { foldCharacters } from './fold-characters.ts';
import { shortestSecret } from './pass-quickly.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';
import { holds, isIdLike, isOnly, marks, scanCharacters, someLetter } from './scan-characters.ts';

/**
 * Longer values are searched piece by piece, the pieces overlapping: what a search costs
 * then grows with the length and no faster, whatever somebody writes.
 */
const pieceLength = 2048;
const overlap = 256;

/**
 * What kind of personal data a single value holds beyond doubt, or null. Values that
 * only a whole column can betray (bare digits, dates, names) are left to the column.
 */
export function detectValue(given: string, role: ColumnRole): PersonalDataKind | null {
  const value = foldCharacters(given, scanCharacters(given));
  return detectScanned(value, role, scanCharacters(value));
}

/**
 * The same for a value that is folded and whose characters were looked at already.
 * @param scan what `scanCharacters` says of the value
 */
export function detectScanned(
  value: string,
  role: ColumnRole,
  scan: number,
): PersonalDataKind | null {
  if (value.length <= pieceLength) return detectPiece(value, role, scan);
  for (let start = 0; start < value.length; start += pieceLength - overlap) {
    const piece = value.slice(start, start + pieceLength);
    const kind = detectPiece(piece, role, scanCharacters(piece));
    if (kind !== null) return kind;
  }
  return null;
}

function detectPiece(value: string, role: ColumnRole, scan: number): PersonalDataKind | null {
  if (isIdLike(scan)) return detectInId(value, role, scan);
  if (holds(scan, marks.at) && holdsMailbox(value, role)) return 'email';
  if (holds(scan, someLetter) && holdsSpelledMailbox(value, role)) return 'email';
  return (
    detectSecret(value, role, scan) ??
    detectWhereabouts(value, role, scan) ??
    detectNumber(value, role, scan) ??
    (role === 'free' ? detectInText(value, scan) : null)
  );
}

/** Letters, digits, hyphens and underscores: most values are such, and most of them harmless. */
function detectInId(value: string, role: ColumnRole, scan: number): PersonalDataKind | null {
  if (value.length >= shortestSecret) return detectSecret(value, role, scan);
  if (!holds(scan, marks.digit) || value.length < 9) return null;
  if (!isOnly(scan, marks.digit | marks.hyphen)) {
    return /^[xX]{3}|[xX]{4}$/.test(value) && holdsSsn(value, true) ? 'ssn' : null;
  }
  if (!holds(scan, marks.hyphen)) return null;
  return detectNumber(value, role, scan);
}

function detectSecret(value: string, role: ColumnRole, scan: number): PersonalDataKind | null {
  if (holds(scan, marks.other) && isMarkedHash(value)) return 'hash';
  if (value.length < shortestSecret) return null;
  if (holds(scan, marks.dot | marks.other) && holdsToken(value)) return 'token';
  const isPersons = role === 'person' || role === 'free';
  if (isPersons && !holds(scan, marks.space) && hashLikelihood(value, scan) === 'certain') {
    return 'hash';
  }
  if (role === 'organisation') return null;
  const wallet = walletLikelihood(value, scan);
  return wallet === 'certain' || (wallet === 'doubtful' && isPersons) ? 'wallet' : null;
}

function detectWhereabouts(value: string, role: ColumnRole, scan: number): PersonalDataKind | null {
  if (holds(scan, marks.colon) && holdsDid(value, role)) return 'did';
  if (holds(scan, marks.dot | marks.colon) && holdsPersonalLink(value, role)) return 'url';
  if (!holds(scan, marks.digit)) return null;
  return holds(scan, marks.space) && holdsAddress(value) ? 'address' : null;
}

function detectNumber(value: string, role: ColumnRole, scan: number): PersonalDataKind | null {
  if (holds(scan, marks.dot | marks.colon) && ipLikelihood(value) === 'certain') return 'ip';
  if (!holds(scan, marks.digit)) return null;
  const isWhole = role === 'id' || role === 'code' || role === 'moment' || role === 'number';
  if (holdsSsn(value, isWhole)) return 'ssn';
  return holdsPhone(value, isWhole) ? 'phone' : null;
}

function detectInText(value: string, scan: number): PersonalDataKind | null {
  return holds(scan, marks.digit) && holdsBirth(value) ? 'birth' : null;
}

/** What only a column can tell, by its share of such values. */
export type Suspicion = 'phone' | 'ssn' | 'birth' | 'ip' | 'hash' | 'wallet' | 'address';

/**
 * What a value may be that holds nothing for certain.
 * @param today `YYYY-MM-DD`
 */
export function suspectValue(
  value: string,
  role: ColumnRole,
  scan: number,
  today: string,
): Suspicion | null {
  if (value.length > pieceLength) return null;
  if (isOnly(scan, marks.digit)) return suspectDigits(value, role, today);
  if (role === 'person' || role === 'free') {
    if (hashLikelihood(value, scan) === 'doubtful') return 'hash';
  }
  if (role === 'id') return walletLikelihood(value, scan) === 'doubtful' ? 'wallet' : null;
  if (role !== 'free') return null;
  if (holds(scan, marks.dot) && ipLikelihood(value) === 'doubtful') return 'ip';
  if (!holds(scan, marks.digit)) return null;
  if (isLongAgo(value, today)) return 'birth';
  return isAddressShaped(value) ? 'address' : null;
}

function suspectDigits(value: string, role: ColumnRole, today: string): Suspicion | null {
  if (role !== 'person' && role !== 'free') return null;
  if (isBarePhone(value)) return 'phone';
  if (isBareSsn(value)) return 'ssn';
  return role === 'free' && isLongAgo(value, today) ? 'birth' : null;
}
