import { hash, verify } from '@node-rs/argon2';
import { AppError } from '#app/core/app-error.ts';

/** OWASP ASVS 5, appendix C: argon2id (the library's default) with at least 46 MiB, one pass. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

const passwordMinLength = 15;
const passwordMaxLength = 256;

/**
 * Hashes a password for storage.
 * @throws AppError `invalid` when it is too short or too long to be safe.
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < passwordMinLength) {
    throw new AppError(
      'invalid',
      `A password needs at least ${passwordMinLength} characters; a few words in a row work well.`,
    );
  }
  if (password.length > passwordMaxLength) {
    throw new AppError('invalid', `A password can have at most ${passwordMaxLength} characters.`);
  }
  return hash(password, cost);
}

/**
 * Whether the password fits the hash. With no hash (no such account, or one without
 * a password) the same work is done for nothing, so that timing tells nobody which
 * logins exist.
 */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  if (password.length > passwordMaxLength) return false;
  if (storedHash === null) {
    await hash(password, cost);
    return false;
  }
  return verify(storedHash, password);
}
