import { randomBytes } from 'node:crypto';
import type { DataFolder } from '#db/data-folder.ts';
import { keptSecret } from '../kept-secret.ts';

const keyBytes = 32;

/**
 * The key under which every id is stored. Whoever loses it can never again recognise
 * a person who was imported before; it lies beside the databases, never inside one.
 */
export function holderKey(folder: DataFolder): Buffer {
  const key = keptSecret(folder, 'holder-key', () => randomBytes(keyBytes));
  if (key.length === keyBytes) return key;
  throw new Error('secrets/holder-key in the data folder must hold exactly 32 bytes.');
}
