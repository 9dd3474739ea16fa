const written = /^[1-9]\d{0,9}$/;

/**
 * The number of an import, release, mapping and so on as an address names it: digits, the
 * first of them not 0. Anything else, `1e1` and `0x1` among it, is 0, which nothing has.
 */
export function addressNumber(text: string | undefined): number {
  return text !== undefined && written.test(text) ? Number(text) : 0;
}
