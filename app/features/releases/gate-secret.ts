import { createHmac, randomBytes } from 'node:crypto';
import type { DataFolder } from '#db/data-folder.ts';
import { keptSecret } from '../kept-secret.ts';

/**
 * The deployment's own secret for breaking ties in the disclosure gate.
 * @returns 64 hexadecimal digits
 */
export function readGateSecret(folder: Pick<DataFolder, 'secrets'>): string {
  const make = () => Buffer.from(randomBytes(32).toString('hex'));
  const secret = keptSecret(folder, 'gate-secret', make).toString('utf8').trim();
  if (/^[0-9a-f]{64}$/.test(secret)) return secret;
  throw new Error('secrets/gate-secret in the data folder must hold 64 hexadecimal digits.');
}

/**
 * The secret of one pilot, from which neither the deployment's nor another's follows.
 * It is the same for each of its releases: were ties broken anew each time, two releases
 * of the same numbers would hide different cells, and together show what each one hides.
 */
export function pilotSeed(secret: string, pilotCode: string): string {
  return createHmac('sha256', secret).update(pilotCode).digest('hex');
}
