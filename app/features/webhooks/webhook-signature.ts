import { createHmac, randomBytes } from 'node:crypto';
import type { DataFolder } from '#db/data-folder.ts';
import { keptSecret } from '../kept-secret.ts';

/**
 * The secret of a webhook: `whsec_` and 256 bits in base64url. It is made anew from a key of
 * this deployment whenever it is needed, and stored nowhere.
 * @param salt random, of this webhook
 */
export function webhookSecret(folder: Pick<DataFolder, 'secrets'>, salt: string): string {
  const key = keptSecret(folder, 'webhooks.key', () => randomBytes(32));
  return `whsec_${createHmac('sha256', key).update(salt).digest('base64url')}`;
}

/**
 * The header by which whoever is told knows that it was this server, and when:
 * `t=SECONDS,v1=HEX`, HMAC-SHA-256 of the seconds since 1970, a dot and the body.
 */
export function signNotice(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
