/** A header as words: `eventDate`, `event_date` and `Event Date` are the same. */
export function headerWords(header: string): string {
  return header
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('#', ' number ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that say of a column that it holds ids, as partners write them. */
const idWord = /(?<=\w )(?<!yes )(?:no|nr|num|number|identifier|uuid|guid)$/;

/**
 * A header in the form of `headerWords` with one word for ids: `badge no` and `badge number`
 * are the same as `badge id`.
 */
export function idWords(words: string): string {
  return words.replace(idWord, 'id');
}

/**
 * How alike two headers are, 0 to 1: the larger of two Sørensen-Dice coefficients,
 * 2 × shared / (all of both), over words (the same ones in another order) and over pairs
 * of letters (a slip of the pen, a plural). Both in the form of `headerWords`.
 */
export function headerSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  return Math.max(
    dice(left.split(' '), right.split(' ')),
    dice(letterPairs(left), letterPairs(right)),
  );
}

function dice(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const remaining = [...right];
  let shared = 0;
  for (const one of left) {
    const at = remaining.indexOf(one);
    if (at < 0) continue;
    remaining.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

function letterPairs(text: string): string[] {
  const letters = text.replaceAll(' ', '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) =>
    letters.slice(at, at + 2),
  );
}
