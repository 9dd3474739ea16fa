const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  method: string;
  origin: string | undefined;
  secFetchSite: string | undefined;
  host: string | undefined;
}

/**
 * Whether a request may change something as far as its origin goes. Browsers name
 * the page a request comes from; one that comes from another site is refused. A
 * program that is no browser names none, and holds no cookie of a person either.
 * @param ownOrigin the public address of this deployment
 */
export function isSameOrigin(
  { method, origin, secFetchSite, host }: OriginFacts,
  ownOrigin: string,
): boolean {
  if (safeMethods.has(method)) return true;
  if (origin !== undefined) {
    return origin === ownOrigin || (host !== undefined && isHttpOriginOf(origin, host, ownOrigin));
  }
  return secFetchSite === undefined || secFetchSite === 'same-origin' || secFetchSite === 'none';
}

/** On plain http the address typed may be another name of this machine than the one printed. */
function isHttpOriginOf(origin: string, host: string, ownOrigin: string): boolean {
  return ownOrigin.startsWith('http://') && origin === `http://${host}`;
}
