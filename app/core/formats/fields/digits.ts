const zero = 48;

/** The number that two digits of a text say, or NaN where there are no two digits. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  const areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
  return areDigits ? tens * 10 + ones : Number.NaN;
}

/** Whether a character code is that of a digit. NaN, beyond the end of a text, is none. */
export function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}
