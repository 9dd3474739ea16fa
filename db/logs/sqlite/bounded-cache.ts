/**
 * Remembers what was looked up, and forgets everything when it grows too large:
 * rows about one person lie close together in a file, so that forgetting costs
 * little and memory stays bounded however large the file is.
 */
export class BoundedCache<Value> {
  readonly #values = new Map<string, Value>();

  constructor(readonly limit: number) {}

  /** The remembered value, or what `make` gives, which is then remembered. */
  get(key: string, make: (key: string) => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (this.#values.size >= this.limit) this.#values.clear();
    this.#values.set(ownText(key), made);
    return made;
  }
}

/**
 * The same text in memory of its own. A piece of a longer text keeps the whole of it in
 * memory: a cache of such pieces would keep the file that they were read from.
 */
function ownText(text: string): string {
  return Buffer.from(text).toString();
}
