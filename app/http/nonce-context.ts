import { createContext, useContext } from 'react';

/** The Content-Security-Policy nonce of this answer; empty in the browser. */
export const NonceContext = createContext('');

/**
 * The nonce for a script or style element. Browsers hide a nonce once they have
 * read it, so the browser's own render leaves it out and matches what it sees.
 */
export function useNonce(): string {
  const nonce = useContext(NonceContext);
  return typeof window === 'undefined' ? nonce : '';
}
