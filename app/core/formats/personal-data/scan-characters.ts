/** Which characters a value is made of: tells quickly what it cannot be. */
export interface CharacterScan {
  digits: number;
  letters: number;
  /** `@`, or the per cent sign of an encoded one. */
  hasAt: boolean;
  hasColon: boolean;
  hasDot: boolean;
  hasSpace: boolean;
  /** Any other mark, but for the underscore of ids. */
  hasMark: boolean;
  isHex: boolean;
}

const scan: CharacterScan = {
  digits: 0,
  letters: 0,
  hasAt: false,
  hasColon: false,
  hasDot: false,
  hasSpace: false,
  hasMark: false,
  isHex: true,
};

/**
 * Looks at each character once. The answer is the same object each time, filled anew:
 * a million rows need no million objects.
 */
export function scanCharacters(value: string): CharacterScan {
  let digits = 0;
  let letters = 0;
  let isHex = true;
  scan.hasAt = scan.hasColon = scan.hasDot = scan.hasSpace = scan.hasMark = false;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if ((code >= 97 && code <= 102) || (code >= 65 && code <= 70)) letters += 1;
    else {
      isHex = false;
      if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127) letters += 1;
      else noteMark(code);
    }
  }
  scan.digits = digits;
  scan.letters = letters;
  scan.isHex = isHex;
  return scan;
}

function noteMark(code: number): void {
  if (code === 95) return;
  if (code === 64 || code === 37) scan.hasAt = true;
  else if (code === 58) scan.hasColon = true;
  else if (code === 46) scan.hasDot = true;
  else if (code === 32) scan.hasSpace = true;
  else scan.hasMark = true;
}
