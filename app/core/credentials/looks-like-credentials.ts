const compactCredential = /^\s*\[?\s*"?eyJ[\w-]*\.[\w-]+\.[\w-]*/;
const around = ['verifiableCredential', 'verifiablePresentation'];
const inside = ['type', 'proof', 'issuer', 'credentialSubject', 'verifiableCredential'];

/**
 * Whether a file that begins like this holds signed credentials or presentations: by the
 * keys of its first object, which may be cut off, or by the look of a compact one.
 */
export function looksLikeCredentials(start: string): boolean {
  if (compactCredential.test(start)) return true;
  const keys = topLevelKeys(start);
  if (keys.has('@context')) return inside.some((key) => keys.has(key));
  return keys.size > 0 && around.some((key) => keys.has(key));
}

/** The keys of the first object of a text, which may stand in a list and may be cut off. */
function topLevelKeys(text: string): Set<string> {
  const keys = new Set<string>();
  const open = /^\s*(?:\[\s*)?\{/.exec(text);
  if (!open) return keys;
  // Brackets, and strings whole, so that brackets in them do not count.
  const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]/g;
  token.lastIndex = open[0].length;
  for (let depth = 1, found = token.exec(text); found && depth > 0; found = token.exec(text)) {
    const [whole, name, colon] = found;
    if (depth === 1 && colon !== undefined && name !== undefined) keys.add(name);
    if (whole === '{' || whole === '[') depth += 1;
    else if (whole === '}' || whole === ']') depth -= 1;
  }
  return keys;
}
