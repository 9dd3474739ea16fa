import { randomBytes } from 'node:crypto';
import type { DataFolder } from '#db/data-folder.ts';
import { keptSecret } from '../kept-secret.ts';

/**
 * The deployment's own key for signing releases (the seed of an Ed25519 key). It signs every
 * release of the deployment, so that whoever knows it once can tell later ones from forgeries.
 * @returns 64 hexadecimal digits
 */
export function readReleaseSigningKey(folder: Pick<DataFolder, 'secrets'>): string {
  const make = () => Buffer.from(randomBytes(32).toString('hex'));
  const key = keptSecret(folder, 'release-signing-key', make).toString('utf8').trim();
  if (/^[0-9a-f]{64}$/.test(key)) return key;
  throw new Error(
    'secrets/release-signing-key in the data folder must hold 64 hexadecimal digits.',
  );
}
