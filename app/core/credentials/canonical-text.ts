import { isJsonObject } from './json-object.ts';

/**
 * A JSON value as one text, the same whatever the order of its keys and the space
 * between them were.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isJsonObject(value)) return value;
  const keys = Object.keys(value).sort();
  // Pairs, because an object would put keys that are numbers first and hide “__proto__”.
  return keys.map((key) => [key, ordered(value[key])]);
}
