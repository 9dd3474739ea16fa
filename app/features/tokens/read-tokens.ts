import { canDo, checkMay } from '#app/core/access/permissions.ts';
import { type ListedToken, listApiTokens } from '#db/records/queries/api-tokens.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { readWebhooks } from '../webhooks/read-webhooks.ts';

type TokenState = 'active' | 'expired' | 'revoked';

/** A token as it is listed: never the token itself, which nobody knows any more. */
function tokenLine(token: ListedToken, at: string) {
  const { id, label, pilotCode, partnerSlug, partnerName, createdBy } = token;
  const { createdAt, expiresAt, lastUsedOn, revokedAt } = token;
  const state: TokenState = revokedAt !== null ? 'revoked' : expiresAt <= at ? 'expired' : 'active';
  return {
    ...{ id, label, pilotCode, partnerSlug, partnerName, createdBy },
    ...{ createdAt, expiresAt, lastUsedOn, revokedAt, state },
  };
}

export type TokenLine = ReturnType<typeof tokenLine>;

/**
 * The page of a pilot's tokens. A partner sees and makes only its own.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readTokensPage(context: FeatureContext, pilotCode: string) {
  const { records, actor, now } = context;
  checkMay(actor, 'token:administer');
  const pilot = findPilot(context, pilotCode);
  const ownId = actor.kind === 'account' && actor.role === 'partner' ? actor.stakeholderId : null;
  const own = listPilotPartners(records, pilot.id).filter(({ stakeholderId }) =>
    canDo(actor, 'token:administer', { partnerId: stakeholderId }),
  );
  // Those who have agreed to send logs come first.
  const bySending = [...own.filter((one) => one.sendsLogs), ...own];
  const partners = new Map(bySending.map(({ slug, name }) => [slug, { value: slug, label: name }]));
  const at = now().toISOString();
  const scope = { pilotId: pilot.id, ...(ownId === null ? {} : { partnerId: ownId }) };
  return {
    code: pilot.code,
    name: pilot.name,
    isForOneOnly: ownId !== null,
    partners: [...partners.values()],
    tokens: listApiTokens(records, scope).map((token) => tokenLine(token, at)),
    webhooks: readWebhooks(context, pilotCode),
  };
}

/** Every token of a pilot, or of all of them, for the command. */
export function listTokens(context: FeatureContext, pilotCode: string): TokenLine[] {
  checkMay(context.actor, 'token:administer', { partnerId: null });
  const at = context.now().toISOString();
  const scope = pilotCode === '' ? {} : { pilotId: findPilot(context, pilotCode).id };
  return listApiTokens(context.records, scope).map((token) => tokenLine(token, at));
}
