import { holds, isOnly, marks, someLetter, someLower, someUpper } from './scan-characters.ts';

const token =
  /\beyJ(?:(?!-eyJ)[\w-]){10,}\.[\w-]{4,}|"(?:credentialSubject|proofValue|verifiableCredential)"/;

/** Whether a value holds a whole credential, a presentation or a token. */
export function holdsToken(value: string): boolean {
  return token.test(value);
}

/** A hash as Open Badges and password files write it: it says itself what it is. */
const markedHash = /\b(?:sha(?:1|224|256|384|512)|md5)\$[\da-f]{8,}|\{(?:S?SHA\d*|S?MD5)\}\S/i;

/** Whether a value says that it is a hash of somebody’s address, in any column. */
export function isMarkedHash(value: string): boolean {
  return markedHash.test(value);
}

const hashPrefix = /^(?:sha-?(?:1|224|256|384|512)|md5)[:=]/i;
/** Characters of SHA-1, 224, 256, 384 and 512 in hexadecimal. */
const hexLengths = new Set([40, 56, 64, 96, 128]);
const md5Length = 32;
/** The same and MD5 in base 64; the mark of filling at the end tells them from other ids. */
const base64Lengths = new Set([24, 28, 40, 44, 64, 88]);
const base64Hash = /^[A-Za-z\d+/]+={1,2}$/;

/** Whether a value has the form of a plain hash: `certain`, or only where its column agrees. */
export function hashLikelihood(value: string, scan: number): 'certain' | 'doubtful' | null {
  const isPrefixed = holds(scan, marks.colon | marks.base64) && hashPrefix.test(value);
  const body = isPrefixed ? value.replace(hashPrefix, '') : value;
  if (/^[\da-f]+$/i.test(body) && holds(scan, marks.digit) && holds(scan, someLetter)) {
    if (hexLengths.has(body.length)) return 'certain';
    if (body.length !== md5Length) return null;
    return isPrefixed ? 'certain' : isUuidInHex(body) ? null : 'doubtful';
  }
  const isBase64 = holds(scan, marks.base64) && base64Lengths.has(body.length);
  return isBase64 && holds(scan, someUpper) && holds(scan, someLower) && base64Hash.test(body)
    ? 'certain'
    : null;
}

/** A UUID without its hyphens has as many digits as MD5, but says its version and variant. */
function isUuidInHex(hex: string): boolean {
  return /^.{12}[1-8].{3}[89ab]/i.test(hex);
}

const walletInText =
  /\b0x[\da-f]{40}\b|\b(?:bc1|tb1|ltc1)[a-z\d]{25,87}\b|\b(?:cosmos|osmo|stake|addr|bnb|terra|celo)1[a-z\d]{30,110}\b|\b[xyzt]pub[1-9A-HJ-NP-Za-km-z]{80,}\b/i;
const walletMark = /0x|1|pub/i;
const base58 = marks.digit | someLetter;
/** Bitcoin of old, XRP, Tron, Solana and Monero: without a mark of their own but their length. */
const base58Wallet =
  /^(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|r[1-9A-HJ-NP-Za-km-z]{28,34}|T[1-9A-HJ-NP-Za-km-z]{33}|[1-9A-HJ-NP-Za-km-z]{43,44}|[48][1-9A-HJ-NP-Za-km-z]{94})$/;

/** Whether a value holds a wallet’s address or public key: `certain`, or only as its column says. */
export function walletLikelihood(value: string, scan: number): 'certain' | 'doubtful' | null {
  if (walletMark.test(value) && walletInText.test(value)) return 'certain';
  const isMixed =
    isOnly(scan, base58) &&
    holds(scan, someLower) &&
    holds(scan, someUpper) &&
    holds(scan, marks.digit);
  return isMixed && base58Wallet.test(value) ? 'doubtful' : null;
}
