const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  method: string;
  origin: string | undefined;
  secFetchSite: string | undefined;
  host: string | undefined;
  /** `X-Forwarded-Host`, by which a proxy names the host that it was asked for. */
  forwardedHost?: string | undefined;
}

export interface Refusal {
  status: 400 | 403;
  sentence: string;
}

/**
 * Why a request is not answered for where it comes from or what host it names; null when
 * nothing is wrong. Pages are answered by a framework that would fail on what is refused here.
 * @param ownOrigin the public address of this deployment
 */
export function refusalOfOrigin(facts: OriginFacts, ownOrigin: string): Refusal | null {
  const { method, origin, host, forwardedHost } = facts;
  const named = forwardedHost?.split(',')[0]?.trim() || host;
  if (!isHost(host) || !isHost(named)) {
    return { status: 400, sentence: 'The request names no host that there could be.' };
  }
  if (!isSameOrigin(facts, ownOrigin)) {
    return { status: 403, sentence: 'This request came from another site and was refused.' };
  }
  if (safeMethods.has(method) || origin === undefined) return null;
  if (new URL(origin).host === named) return null;
  return {
    status: 400,
    sentence:
      'The request names another host than the page it came from. A proxy in front of Milepost must pass the Host header on as it is.',
  };
}

/** Whether a host can stand in an address, and there as nothing but the host. */
function isHost(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { pathname, search, hash, username } = new URL(`http://${host}`);
  return `${pathname}${search}${hash}${username}` === '/';
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
