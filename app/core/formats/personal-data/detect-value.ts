import type { ColumnRole } from '../log-format.ts';
import { detectMarkedNumber, holdsIpAddress } from './detect-numbers.ts';
import type { PersonalDataKind } from './personal-data-kind.ts';
import { type CharacterScan, scanCharacters } from './scan-characters.ts';

// Each pattern begins only where a word does. One that could begin anywhere would read a
// long value once for each of its characters, which for a megabyte takes hours.
const email = /(?<![^\s@<>,;:"'()])[^\s@<>,;:"'()]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const encodedEmail = /(?<![\w.+-])[\w.+-]+%40[\w-]+\.\w+/;
const privateMailbox =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|gmx|mail|comcast|verizon|att|sbcglobal)\./i;
const did = /\bdid:[a-z\d]+:\S/;
const wallet = /\b0x[\da-f]{40}\b|\bbc1[a-z\d]{25,62}\b|\b[48][1-9A-HJ-NP-Za-km-z]{94}\b/i;
const walletMark = /0x|bc1/i;
const token =
  /\beyJ(?:(?!-eyJ)[\w-]){10,}\.[\w-]{4,}|"(?:credentialSubject|proofValue|verifiableCredential)"/;
const link = /\b(?:https?:\/\/|www\.)\S+/i;
const profileLink =
  /(?:linkedin\.com\/in|credly\.com\/(?:users|badges)|facebook\.com|instagram\.com|github\.com|twitter\.com|x\.com|orcid\.org)\//i;
const identifierInLink =
  /[\da-f]{8}-[\da-f]{4}-|\/[\w-]*\d[\w-]{3,}|[?&#][\w.-]*(?:id|user|email|token|name|key)=|%40|\/(?:u|user|users|profile|people|earner|learner|student)s?\//i;
const streetAddress =
  /\b\d{1,6}\s+(?:[NSEW]\.?\s+|North |South |East |West )?(?:[A-Z\d][\w'.]*\s+){1,3}(?:st|street|ave|avenue|rd|road|blvd|boulevard|ln|lane|dr|drive|ct|court|way|pl|place|ter|terrace|hwy|highway|pkwy|parkway|cir|circle|apt|trail|trl)\b\.?/i;
const poBox = /\bP\.?\s?O\.?\s+Box\s+\d+/i;
const saltedHash = /\bsha(?:256|1|512)\$[\da-f]{8,}|\bmd5\$[\da-f]{8,}/i;
/** SHA-1 and SHA-256 in hex. Shorter hex is what random study ids look like. */
const hashLengths = new Set([40, 64]);
const fewestDigitsOfPhone = 7;
/** Wallet addresses, tokens and hashes are longer than this; ids without marks rarely. */
const hashLongEnough = 26;

/**
 * What kind of personal data a single value holds beyond doubt, or null. Values that
 * only a whole column can betray (bare digits, dates, names) are left to the column.
 */
export function detectValue(value: string, role: ColumnRole): PersonalDataKind | null {
  const scan = scanCharacters(value);
  const isPlain = !scan.hasAt && !scan.hasColon && !scan.hasDot && !scan.hasSpace && !scan.hasMark;
  if (isPlain && value.length < hashLongEnough) return null;
  return (
    detectMailbox(value, role, scan) ??
    detectToken(value, role, scan) ??
    (role === 'organisation' ? null : detectWhereabouts(value, role, scan)) ??
    detectNumber(value, role, scan)
  );
}

function detectMailbox(
  value: string,
  role: ColumnRole,
  { hasAt }: CharacterScan,
): PersonalDataKind | null {
  if (!hasAt) return null;
  if (encodedEmail.test(value)) return 'email';
  if (!email.test(value)) return null;
  // An organisation's own address is nobody's; a private mailbox is somebody's anywhere.
  return role === 'organisation' && !privateMailbox.test(value) ? null : 'email';
}

function detectToken(
  value: string,
  role: ColumnRole,
  { isHex, digits, letters, hasDot, hasMark }: CharacterScan,
): PersonalDataKind | null {
  if (hasMark && saltedHash.test(value)) return 'hash';
  if (value.length < hashLongEnough) return null;
  if ((hasDot || hasMark) && token.test(value)) return 'token';
  const isHash = isHex && digits > 0 && letters > 0 && hashLengths.has(value.length);
  if (isHash && role === 'person') return 'hash';
  const maybeWallet = walletMark.test(value) || value.length === 95;
  return maybeWallet && role !== 'organisation' && wallet.test(value) ? 'wallet' : null;
}

function detectWhereabouts(
  value: string,
  role: ColumnRole,
  { hasColon, hasDot, hasSpace, digits }: CharacterScan,
): PersonalDataKind | null {
  if (hasColon && did.test(value)) return 'did';
  if (hasDot || hasColon) {
    const found = link.exec(value)?.[0];
    if (found !== undefined && (profileLink.test(found) || identifierInLink.test(found))) {
      return 'url';
    }
  }
  const isAddress = hasSpace && digits > 0 && (streetAddress.test(value) || poBox.test(value));
  return isAddress && role !== 'title' ? 'address' : null;
}

function detectNumber(
  value: string,
  role: ColumnRole,
  { hasColon, hasDot, hasSpace, hasMark, digits }: CharacterScan,
): PersonalDataKind | null {
  if (role === 'moment') return null;
  if ((hasDot || hasColon) && holdsIpAddress(value)) return 'ip';
  if (digits < 4 || (digits < fewestDigitsOfPhone && !/[xX*#]{3}/.test(value))) return null;
  if (!hasDot && !hasSpace && !hasMark && !hasColon) return null;
  return detectMarkedNumber(value, role === 'id' || role === 'organisation');
}
