import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { countLiveApiTokens, insertApiToken } from '#db/records/queries/api-tokens.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import type { NewTokenForm } from './token-form.ts';
import { makeTokenSecret, tokenHash } from './token-secret.ts';

const dayMs = 86_400_000;
/** Nobody runs this many programs; who has lost count should revoke some. */
const mostLiveTokens = 20;

/** A token just made. The only moment at which the token itself is known. */
export interface MadeToken {
  id: number;
  /** To be shown once. It is stored nowhere. */
  token: string;
  pilot: string;
  partner: string;
  label: string;
  /** ISO 8601. */
  expiresAt: string;
}

/**
 * Makes a token with which a partner's program may send that partner's logs for one
 * pilot, read their receipts and undo them.
 * @throws AppError `sign_in_required`, `forbidden`, `not_found` for an unknown pilot,
 *   `invalid` when the partner takes no part in it, `conflict` when it has too many
 */
export function createToken(
  context: FeatureContext,
  pilotCode: string,
  { partner: slug, label, lifetimeDays }: NewTokenForm,
): MadeToken {
  const { records, actor, now } = context;
  checkMay(actor, 'token:administer');
  const pilot = findPilot(context, pilotCode);
  const partner = listPilotPartners(records, pilot.id).find((known) => known.slug === slug);
  checkMay(actor, 'token:administer', { partnerId: partner?.stakeholderId ?? null });
  if (!partner) {
    throw new AppError(
      'invalid',
      'The partner must be the short name of an organisation that takes part in this pilot.',
    );
  }
  const at = now();
  const scope = { pilotId: pilot.id, partnerId: partner.stakeholderId };
  if (countLiveApiTokens(records, scope, at.toISOString()) >= mostLiveTokens) {
    throw new AppError(
      'conflict',
      `This partner has ${mostLiveTokens} tokens for this pilot. Revoke those that nobody uses.`,
    );
  }
  const token = makeTokenSecret();
  const expiresAt = new Date(at.getTime() + lifetimeDays * dayMs).toISOString();
  const { id } = insertApiToken(
    records,
    (made) =>
      auditEntry(context, 'token.create', 'token', made.id, {
        ...{ pilot: pilot.code, partner: slug, lifetimeDays },
      }),
    {
      ...scope,
      tokenHash: tokenHash(token) ?? '',
      ...{ label, expiresAt },
      createdBy: actorName(actor),
      createdAt: at.toISOString(),
    },
  );
  return { id, token, pilot: pilot.code, partner: slug, label, expiresAt };
}
