const plainName = 'milepost_session';
const guardedName = '__Host-milepost_session';

const isHttps = (origin: string) => origin.startsWith('https://');
/** The name of the session cookie: browsers guard the prefixed one, on https. */
export const sessionCookieName = (origin: string) => (isHttps(origin) ? guardedName : plainName);

/** The session token in a Cookie header, or null. */
export function readSessionCookie(header: string | null | undefined, origin: string) {
  const name = sessionCookieName(origin);
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/** The Set-Cookie header that keeps a session in the browser, or ends it with null. */
export function sessionCookie(token: string | null, origin: string): string {
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Lax', ...(isHttps(origin) ? ['Secure'] : [])];
  const lifetime = token === null ? ['Max-Age=0'] : [];
  return [`${sessionCookieName(origin)}=${token ?? ''}`, ...attributes, ...lifetime].join('; ');
}
