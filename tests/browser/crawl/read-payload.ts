/** What stands for values that JSON has no word for, in the order of turbo-stream's codes. */
const unwritable = [
  undefined,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  -0,
  null,
  Number.POSITIVE_INFINITY,
];

/**
 * Unpacks what a page's loaders answered, as pages carry it along and as `….data` answers:
 * one list of all values, in which lists and objects name their parts by place.
 * Promises are not followed: none of the loaders answers with one.
 * @throws Error when the text is not such a list
 */
export function readPayload(text: string): unknown {
  const [first = ''] = text.split('\n');
  const flat: unknown = JSON.parse(first);
  if (!Array.isArray(flat)) throw new Error('A payload is a list of values.');
  const valueAt = (place: number): unknown => {
    if (place < 0) return unwritable[-place - 1];
    const packed: unknown = flat[place];
    if (Array.isArray(packed)) {
      // A list that begins with a word is a value of a class: a date, a redirect.
      if (typeof packed[0] === 'string')
        return packed.slice(1).map((part) => (typeof part === 'number' ? valueAt(part) : part));
      return packed.map((part) => valueAt(Number(part)));
    }
    if (packed === null || typeof packed !== 'object') return packed;
    const parts = Object.entries(packed).map(([key, part]) => [
      String(valueAt(Number(key.slice(1)))),
      valueAt(Number(part)),
    ]);
    return Object.fromEntries(parts);
  };
  return valueAt(0);
}
