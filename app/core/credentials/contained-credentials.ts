import { isJsonObject, type JsonObject } from './json-object.ts';

/** More than this many inside one document are not looked at one by one. */
export const maxContained = 100;

/**
 * The credentials inside a document: the badges of a comprehensive record, the
 * endorsements of an achievement, the credentials of a presentation. A signature
 * over the outer document says nothing about theirs, so each is checked apart.
 * A credential inside a contained one belongs to that one and is not listed here.
 * A contained credential in a compact form is listed as null.
 */
export function containedCredentials(document: JsonObject): (JsonObject | null)[] {
  const found: (JsonObject | null)[] = [];
  for (const [key, value] of Object.entries(document)) {
    if (key !== 'proof') collect(key, value, found);
  }
  return found;
}

function collect(key: string, value: unknown, found: (JsonObject | null)[]): void {
  if (Array.isArray(value)) {
    for (const inner of value) collect(key, inner, found);
    return;
  }
  const isDeclared = key === 'verifiableCredential';
  if (!isJsonObject(value)) {
    if (isDeclared && typeof value === 'string') found.push(null);
    return;
  }
  if (isDeclared || 'proof' in value) {
    found.push(value);
    return;
  }
  for (const [innerKey, inner] of Object.entries(value)) collect(innerKey, inner, found);
}
