// North American numbers: area code and exchange begin with 2 to 9 and are no service code.
const area = '(?![2-9]11)[2-9][0-8]\\d';
const exchange = '(?![2-9]11)[2-9]\\d{2}';
const mark = '(?:\\s?[-–—]\\s?|[. /\\u00a0])';
const extension = '(?:\\s*(?:x|ext\\.?)\\s*\\d{1,6})?';
const northAmerican = `(?:\\+?1${mark}?)?(?:\\(${area}\\)${mark}?|${area}${mark})${exchange}${mark}?\\d{4}`;
const phoneInText = new RegExp(`(?<![\\w.+/-])${northAmerican}${extension}(?![\\w-]|\\.\\d)`);
const phoneAlone = new RegExp(`^(?:tel:)?${northAmerican}${extension}$`);
const internationalPhone =
  /(?<![\w.+-])\+[1-9](?:[-. ()\u00a0]{0,2}\d){7,14}(?!\w)|^00\s?[1-9]\d{0,2}(?:[ ()-]{1,2}\d{2,8}){2,5}$/;
const phoneAfterWord =
  /(?<!\p{L})(?:call(?:ed)?|phone|ph|tel|telephone|cell|mobile|fax|text(?:ed)?|whatsapp|sms)\b[\s:.#]{0,3}(?:[a-z]{1,10}[\s:.]{1,2}){0,3}(?:1?[2-9]\d{9}|(?:[2-9]\d{2}[-. ])?[2-9]\d{2}[-. ]\d{4})(?!\d)/iu;
const barePhone = new RegExp(`^1?${area}${exchange}\\d{4}$`);

// Numbers that the Social Security Administration has given out; the 900s are tax numbers.
const ssn = '(?!000|666|9\\d\\d)\\d{3}([-– ])(?!00)\\d{2}\\1(?!0000)\\d{4}';
const itin = '9\\d{2}([-– ])(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\2\\d{4}';
const ssnInText = new RegExp(`(?<![\\w-])(?:${ssn}|${itin})(?![\\w-])`);
const masked = '[xX*#•·●]';
const partialSsn = new RegExp(
  `(?<![\\w-])(?:${masked}{3}[-– ]?${masked}{2}[-– ]?\\d{4}|${masked}{4,5}[-– ]?\\d{4}|\\d{3}[-– ]?\\d{2}[-– ]?${masked}{4})(?![\\w-])`,
);
const ssnAfterWord =
  /(?<!\p{L})(?:ssn?|itin|soc(?:ial)?(?: sec(?:urity)?)?)(?: (?:is|no|number|num))?[\s:=#.]{0,4}(?:(?:is|was|ends?|ending|in|with|on|file|last|4|four|digits)[\s:.]{1,2}){0,6}(?:\d{3}[- ]?\d{2}[- ]?\d{4}|\d{4})(?!\d)/iu;
const lastFour =
  /\b(?:last|final) ?(?:4|four)(?: digits?)?(?: (?:of|is|are|ssn|social|the|her|his|their|security)){0,5}[\s:#=-]{0,3}\d{4}(?!\d)|\b(?:ends?|ending) (?:in|with) \d{4}(?!\d)/i;
const bareSsn = /^(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;

/** A phone number with its usual marks, an international one, or one that a word announces. */
export function holdsPhone(value: string, isWhole: boolean): boolean {
  // Ids of things often hold groups of digits with marks between: there it must be the whole.
  if (isWhole ? phoneAlone.test(value) : phoneInText.test(value)) return true;
  return internationalPhone.test(value) || (!isWhole && phoneAfterWord.test(value));
}

/** A social security or tax number with its marks, a masked one, or its last four digits. */
export function holdsSsn(value: string, isWhole: boolean): boolean {
  if (ssnInText.test(value) || partialSsn.test(value)) return true;
  return !isWhole && (ssnAfterWord.test(value) || lastFour.test(value));
}

/** Ten digits that can be a phone number. Whether they are, only the column can tell. */
export function isBarePhone(value: string): boolean {
  return barePhone.test(value);
}

/** Nine digits that can be a social security number. Whether they are, only the column can tell. */
export function isBareSsn(value: string): boolean {
  return bareSsn.test(value);
}

const part = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`(?<![\\w.])(${part}(?:\\.${part}){3})(?::\\d{1,5}|/\\d{1,2})?(?![\\w.])`);
const ipv6 =
  /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?=[^:]*(?::[^:]+)*::)(?=.*\d)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;
const addressPart = 100;
const versionPart = 10;

/**
 * Whether a value holds an IP address: `certain`, or `doubtful` where it may be a version
 * of a program, whose numbers are small. Four numbers below ten are a version.
 */
export function ipLikelihood(value: string): 'certain' | 'doubtful' | null {
  const found = ipv4.exec(value)?.[1];
  if (found !== undefined) {
    const highest = Math.max(...found.split('.').map(Number));
    if (highest >= addressPart) return 'certain';
    if (highest >= versionPart) return 'doubtful';
  }
  if (!value.includes('::') && value.split(':', 8).length < 8) return null;
  return value.split(/[\s,;]+/).some(isIpv6) ? 'certain' : null;
}

function isIpv6(word: string): boolean {
  const address = /^\[?([\da-f:]{3,45})(?:%\w{1,16})?(?:\]|\]:\d{1,5}|\/\d{1,3})?$/i.exec(
    word,
  )?.[1];
  return address !== undefined && ipv6.test(address);
}
