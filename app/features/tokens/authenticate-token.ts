import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import { findLiveApiToken, noteApiTokenUse } from '#db/records/queries/api-tokens.ts';
import type { FeatureContext } from '../feature-context.ts';
import { tokenHash } from './token-secret.ts';

/**
 * Who the bearer of a token is. The day of its use is noted.
 * @throws AppError `sign_in_required` for what is no token, and for one that has been
 *   revoked or has run out: which of these it is, is told to nobody
 */
export function authenticateToken(
  { records, now }: Pick<FeatureContext, 'records' | 'now'>,
  secret: string,
): Extract<Actor, { kind: 'token' }> {
  const at = now().toISOString();
  const hash = tokenHash(secret);
  const token = hash === null ? undefined : findLiveApiToken(records, hash, at);
  if (!token) {
    throw new AppError(
      'sign_in_required',
      'This token is not good, or no longer. Tokens are made at /pilots/CODE/tokens.',
    );
  }
  const day = at.slice(0, 10);
  if (token.lastUsedOn !== day) noteApiTokenUse(records, token.id, day);
  return {
    kind: 'token',
    tokenId: token.id,
    label: token.label,
    pilotId: token.pilotId,
    stakeholderId: token.partnerId,
  };
}
