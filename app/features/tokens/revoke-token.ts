import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { findApiToken, revokeApiToken } from '#db/records/queries/api-tokens.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';

/**
 * Ends a token at once. What was sent with it stays.
 * @param pilotCode the pilot on whose page it was asked for, if on one
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `conflict` when it
 *   was revoked before
 */
export function revokeToken(context: FeatureContext, tokenId: number, pilotCode?: string): void {
  checkMay(context.actor, 'token:administer');
  const token = findApiToken(context.records, tokenId);
  const isOfPilot = pilotCode === undefined || token?.pilotCode === pilotCode.toUpperCase();
  if (!token || !isOfPilot) throw new AppError('not_found', 'There is no token with this number.');
  checkMay(context.actor, 'token:administer', token);
  if (token.revokedAt !== null) throw new AppError('conflict', 'This token is revoked already.');
  const audit = auditEntry(context, 'token.revoke', 'token', tokenId, { pilot: token.pilotCode });
  revokeApiToken(context.records, audit, tokenId, context.now().toISOString());
}
