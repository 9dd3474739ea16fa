const slots = 128;
const longest = 40;

/**
 * Short values that came by lately, in as many places as there are slots: the latest value
 * of a slot stays. Columns of codes and organisations repeat few values a million times, and
 * comparing with one string costs less than looking it up among many.
 */
export class RecentValues {
  readonly #values: string[] = new Array<string>(slots).fill('');

  has(value: string): boolean {
    return this.#values[slotOf(value)] === value;
  }

  add(value: string): void {
    if (value.length <= longest) this.#values[slotOf(value)] = value;
  }
}

function slotOf(value: string): number {
  const { length } = value;
  const first = value.charCodeAt(0);
  const middle = value.charCodeAt(length >> 1);
  const last = value.charCodeAt(length - 1);
  return (length * 5 + first * 3 + middle * 7 + last * 11) & (slots - 1);
}
