import { createHash, randomBytes } from 'node:crypto';

const bytesOfChance = 32;
const form = /^mp_[A-Za-z0-9_-]{43}$/;

/** A new token: `mp_` and 256 random bits in base64url, so that searches find a leaked one. */
export function makeTokenSecret(): string {
  return `mp_${randomBytes(bytesOfChance).toString('base64url')}`;
}

/**
 * The hash under which a token is stored and looked up; null for what cannot be one. The
 * lookup is by hash: how long it takes tells nothing about the token itself. No salt, for
 * nobody can try out 256 random bits.
 */
export function tokenHash(secret: string): string | null {
  return form.test(secret) ? createHash('sha256').update(secret).digest('hex') : null;
}
