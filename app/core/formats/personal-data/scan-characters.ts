/** The kinds of characters that a value may hold, one bit each. */
export const marks = {
  digit: 1,
  /** a to f and A to F, of which hexadecimal numbers are made. */
  lowerHex: 2,
  upperHex: 4,
  lower: 8,
  upper: 16,
  underscore: 32,
  hyphen: 64,
  space: 128,
  dot: 256,
  colon: 512,
  /** `@`, or the per cent sign of an encoded one. */
  at: 1024,
  /** Plus, slash and equals sign: base 64, international numbers, links. */
  base64: 2048,
  other: 4096,
  /** Everything outside ASCII. */
  foreign: 8192,
} as const;

export const someLower = marks.lower | marks.lowerHex;
export const someUpper = marks.upper | marks.upperHex;
export const someLetter = someLower | someUpper;
const idCharacters = marks.digit | someLetter | marks.underscore | marks.hyphen;

const markOf = new Uint16Array(128).fill(marks.other);
fill('0', '9', marks.digit);
fill('a', 'z', marks.lower);
fill('A', 'Z', marks.upper);
fill('a', 'f', marks.lowerHex);
fill('A', 'F', marks.upperHex);
for (const [character, mark] of [
  ['_', marks.underscore],
  ['-', marks.hyphen],
  [' ', marks.space],
  ['.', marks.dot],
  [':', marks.colon],
  ['@', marks.at],
  ['%', marks.at],
  ['+', marks.base64],
  ['/', marks.base64],
  ['=', marks.base64],
] as const) {
  fill(character, character, mark);
}

function fill(first: string, last: string, mark: number): void {
  markOf.fill(mark, first.charCodeAt(0), last.charCodeAt(0) + 1);
}

/** Looks at each character once and tells which kinds there are, as bits of `marks`. */
export function scanCharacters(value: string): number {
  let scan = 0;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    scan |= code < 128 ? (markOf[code] ?? marks.other) : marks.foreign;
  }
  return scan;
}

/** Whether there is nothing but letters, digits, hyphens and underscores: what ids are made of. */
export function isIdLike(scan: number): boolean {
  return (scan & ~idCharacters) === 0;
}

/** Whether the value holds a character of at least one of the kinds. */
export function holds(scan: number, kinds: number): boolean {
  return (scan & kinds) !== 0;
}

/** Whether all characters are of the kinds. */
export function isOnly(scan: number, kinds: number): boolean {
  return (scan & ~kinds) === 0;
}
