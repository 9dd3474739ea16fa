// Character by character, since a log of a million rows has sixteen million cells: a
// regular expression takes several times as long for texts as short as these.

const space = 32;
const underscore = 95;
const hyphen = 45;
const endOfAscii = 127;
/** After ASCII, the control characters of the C1 set end here. */
const endOfC1 = 159;
const shortestPid = 4;
const longestPid = 64;

/** A text without white space around it. */
export function trimmed(text: string): string {
  if (text === '') return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const isTrimmed = first > space && first < endOfAscii && last > space && last < endOfAscii;
  return isTrimmed ? text : text.trim();
}

/** Whether a text holds a control character, as a line end or a TAB. */
export function holdsControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < space || (code >= endOfAscii && code <= endOfC1)) return true;
  }
  return false;
}

/** Whether a text has the form of a pseudonymous id: 4 to 64 letters, digits, hyphens or underscores. */
export function isPid(text: string): boolean {
  if (text.length < shortestPid || text.length > longestPid) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (!isPidCharacter(text.charCodeAt(index))) return false;
  }
  return true;
}

function isPidCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === underscore ||
    code === hyphen
  );
}
