import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '#db/data-folder.ts';

/**
 * The deployment's own secret for breaking ties in the disclosure gate, made when it is
 * first needed and readable by the owner only.
 * @returns 64 hexadecimal digits
 */
export function readGateSecret(folder: Pick<DataFolder, 'secrets'>): string {
  const file = join(folder.secrets, 'gate-secret');
  if (!existsSync(file)) {
    // Two processes may come here at once: `wx` lets one of them write, and both read that.
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * The secret of one pilot, from which neither the deployment's nor another's follows.
 * It is the same for each of its releases: were ties broken anew each time, two releases
 * of the same numbers would hide different cells, and together show what each one hides.
 */
export function pilotSeed(secret: string, pilotCode: string): string {
  return createHmac('sha256', secret).update(pilotCode).digest('hex');
}
