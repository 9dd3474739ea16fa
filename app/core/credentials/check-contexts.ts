import { asList, isJsonObject, type JsonObject } from './json-object.ts';

/** What stands in the way of reading a document by its vocabularies. */
export type ContextProblem =
  | { kind: 'inline' }
  /** `entry` counts from 1 in the document's own list; null when it stands further inside. */
  | { kind: 'unknown'; entry: number | null };

/**
 * Looks at every `@context` of a document. One that is written out inside the
 * document can give any key another meaning while the signature stays good
 * (context injection), so only vocabularies named by an address that Milepost holds
 * itself are accepted.
 * @param isBundled whether Milepost holds the vocabulary of that address
 */
export function findContextProblem(
  document: JsonObject,
  isBundled: (url: string) => boolean,
): ContextProblem | null {
  const all = allContexts(document);
  if (all.some((context) => typeof context !== 'string')) return { kind: 'inline' };
  const unknown = all.find((context) => !isBundled(String(context)));
  if (unknown === undefined) return null;
  const entry = asList(document['@context']).indexOf(unknown);
  return { kind: 'unknown', entry: entry === -1 ? null : entry + 1 };
}

/** Every entry of every `@context`; a null one (which clears all terms) is kept as null. */
function allContexts(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(allContexts);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key !== '@context') return allContexts(inner);
    return Array.isArray(inner) ? inner : [inner];
  });
}
