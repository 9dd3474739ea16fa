import { apiOperations } from './api-operations.ts';

const methodsByPath = new Map<string, { matches: RegExp; methods: Set<string> }>();
for (const { path, method } of apiOperations) {
  const pattern = path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
  const known = methodsByPath.get(path) ?? {
    matches: new RegExp(`^${pattern}/?$`, 'i'),
    methods: new Set(),
  };
  known.methods.add(method.toUpperCase());
  // Whoever may read may also ask whether there is something to read.
  if (method === 'get') known.methods.add('HEAD');
  methodsByPath.set(path, known);
}

/**
 * The methods that an address of the API knows, from the description of the API.
 * @param address path and query as they were asked for
 * @returns null for an address that the API does not have
 */
export function allowedMethods(address: string): string[] | null {
  const path = decoded(address.split(/[?#]/, 1)[0] ?? '');
  for (const { matches, methods } of methodsByPath.values()) {
    if (matches.test(path)) return [...methods];
  }
  return null;
}

/** Routes are matched after decoding: `%69mports` is another spelling of an address. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
