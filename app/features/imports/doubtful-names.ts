/** Warns that a column of organisations may name people. Never holds a value. */
export function doubtfulNames({ column, values }: { column: string; values: number }): string {
  const looks = values === 1 ? '1 value' : `${values} values`;
  const like = values === 1 ? 'looks like a person’s name' : 'look like names of people';
  return `${looks} of “${column}” ${like}. Use a code for each organisation, and remove what names a person.`;
}
