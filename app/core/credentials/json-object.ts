/** A JSON object of which nothing is known yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is a JSON object: not null, not a list, not a plain value. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value or a list of values; this makes both a list. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The identifier of a JSON-LD node, which is a string or an object with an `id`. */
export function nodeId(value: unknown): string | null {
  const id = isJsonObject(value) ? value.id : value;
  return typeof id === 'string' ? id : null;
}
