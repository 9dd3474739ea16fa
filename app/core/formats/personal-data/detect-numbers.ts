import type { PersonalDataKind } from './personal-data-kind.ts';

// North American numbers: area code and exchange begin with 2 to 9 and are no service code.
const area = '(?![2-9]11)[2-9][0-8]\\d';
const exchange = '(?![2-9]11)[2-9]\\d{2}';
const northAmerican = `(?:\\+?1[-. ]?)?(?:\\(${area}\\)[-. ]?|${area}[-. ])${exchange}[-. ]?\\d{4}`;
const phoneInText = new RegExp(
  `(?<![\\w.+-])${northAmerican}(?:\\s*(?:x|ext\\.?)\\s*\\d{1,6})?(?![\\w-]|\\.\\d)`,
);
const phoneAlone = new RegExp(`^(?:tel:)?${northAmerican}(?:\\s*(?:x|ext\\.?)\\s*\\d{1,6})?$`);
const internationalPhone = /(?<![\w.+-])\+[1-9](?:[-. ()]{0,2}\d){7,14}(?!\w)/;
const barePhone = new RegExp(`^1?${area}${exchange}\\d{4}$`);

// Area 000, 666 and 900-999, group 00 and serial 0000 were never given to anybody.
const ssn = '(?!000|666|9\\d\\d)\\d{3}([- ])(?!00)\\d{2}\\1(?!0000)\\d{4}';
const itin = '9\\d{2}([- ])(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])\\2\\d{4}';
const ssnInText = new RegExp(`(?<![\\w-])(?:${ssn}|${itin})(?![\\w-])`);
const partialSsn = /(?<![\w-])(?:[xX*#]{3}[- ]?[xX*#]{2}[- ]?\d{4})(?![\w-])/;
const bareSsn = /^(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;

const ipv4 =
  /(?<![\w.])((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?::\d{1,5})?(?![\w.])/;
const ipv6 =
  /^\[?(?:[\da-f]{1,4}:){7}[\da-f]{1,4}\]?$|^\[?(?=[\da-f:]*[\da-f])[\da-f]{0,4}(?::[\da-f]{0,4}){1,7}\]?$/i;

/**
 * A phone or social security number with its usual marks, or an international number.
 * @param isWhole whether the number must be the whole value: ids of things often hold
 *   groups of digits with hyphens between
 */
export function detectMarkedNumber(value: string, isWhole: boolean): PersonalDataKind | null {
  if (ssnInText.test(value) || partialSsn.test(value)) return 'ssn';
  if (isWhole ? phoneAlone.test(value) : phoneInText.test(value)) return 'phone';
  return internationalPhone.test(value) ? 'phone' : null;
}

/** Ten digits that can be a phone number. Whether they are, only the column can tell. */
export function isBarePhone(value: string): boolean {
  return barePhone.test(value);
}

/** Nine digits that can be a social security number. Whether they are, only the column can tell. */
export function isBareSsn(value: string): boolean {
  return bareSsn.test(value);
}

/** Whether a value holds an IP address. Four numbers below ten are a version instead. */
export function holdsIpAddress(value: string): boolean {
  const found = ipv4.exec(value)?.[1];
  if (found !== undefined) return found.split('.').some((part) => Number(part) >= 10);
  return value.includes('::') || value.split(':').length === 8 ? ipv6.test(value) : false;
}
