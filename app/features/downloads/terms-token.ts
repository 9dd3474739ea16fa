import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { dataTermsVersion } from '#app/core/access/data-terms.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { keptSecret } from '../kept-secret.ts';

/** The deployment's own secret for the cookie of those who accepted the terms. */
function readTermsSecret(folder: Pick<DataFolder, 'secrets'>): Buffer {
  return keptSecret(folder, 'terms-secret', () => randomBytes(32));
}

function signature(folder: Pick<DataFolder, 'secrets'>, text: string): Buffer {
  return createHmac('sha256', readTermsSecret(folder)).update(text).digest();
}

/**
 * A text that says when somebody without an account accepted the terms, and nothing of who
 * it was. Nobody else can make one.
 * @param acceptedOn `YYYY-MM-DD`
 */
export function termsToken(folder: Pick<DataFolder, 'secrets'>, acceptedOn: string): string {
  const text = `${dataTermsVersion}.${acceptedOn}`;
  return `${text}.${signature(folder, text).toString('base64url')}`;
}

/** The day that such a text names; null when it is none, or of another version of the terms. */
export function readTermsToken(folder: Pick<DataFolder, 'secrets'>, token: string): string | null {
  const [version = '', acceptedOn = '', given = ''] = token.split('.', 3);
  if (version !== dataTermsVersion || !/^\d{4}-\d\d-\d\d$/.test(acceptedOn)) return null;
  const expected = signature(folder, `${version}.${acceptedOn}`);
  const received = Buffer.from(given, 'base64url');
  const isOwn = received.length === expected.length && timingSafeEqual(received, expected);
  return isOwn ? acceptedOn : null;
}
