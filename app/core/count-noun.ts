/**
 * A number with the word for what is counted: `1 row`, `2,000 rows`.
 * @param many the word for other numbers than one, when it is not the word with an s
 */
export function countNoun(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
