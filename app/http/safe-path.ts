/**
 * A path on this site to go back to, taken from an address. Anything that could
 * lead elsewhere (`//other.example`, `https:…`, `/\other`) becomes the fallback.
 */
export function safePath(path: string | null, fallback = '/'): string {
  if (!path || !/^\/(?![/\\])[^\s\\]*$/.test(path)) return fallback;
  return path;
}
