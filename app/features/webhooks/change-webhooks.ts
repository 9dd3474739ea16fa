import { randomBytes } from 'node:crypto';
import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { listPilotPartners } from '#db/records/queries/partners.ts';
import {
  deleteWebhook,
  findWebhook,
  insertTestDelivery,
  isTestDue,
  replaceWebhook,
  type Webhook,
} from '#db/records/queries/webhooks.ts';
import { actorName } from '../actor-name.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from '../pilots/find-pilot.ts';
import { checkWebhookUrl, type Reach } from './reachable.ts';
import type { WebhookForm } from './webhook-form.ts';
import { webhookSecret } from './webhook-signature.ts';

/** Where webhooks are kept and may go. */
export interface WebhookGround {
  folder: Pick<DataFolder, 'secrets'>;
  reach: Reach;
}

/** A webhook just set: the only moment at which its secret is told. */
export interface SetWebhook {
  url: string;
  secret: string;
}

/**
 * Does what the page of a pilot's tokens asked for about webhooks.
 * @returns the webhook with its secret when one was set, and what else was done
 * @throws AppError `sign_in_required`, `forbidden`, `not_found`, or `invalid` for an address
 *   that notices may not go to
 */
export function changeWebhooks(
  context: FeatureContext,
  ground: WebhookGround,
  pilotCode: string,
  form: WebhookForm,
): { webhook: SetWebhook | null; done: 'removed' | 'testing' | null } {
  if (form.intent === 'set-webhook') {
    return { webhook: setWebhook(context, ground, pilotCode, form), done: null };
  }
  const webhook = findOwnWebhook(context, pilotCode, form.webhookId);
  const { id } = webhook;
  const isRemoved = form.intent === 'remove-webhook';
  // One test at a time: each is a request to somebody else's server.
  if (!isRemoved && isTestDue(context.records, id)) return { webhook: null, done: 'testing' };
  const action = isRemoved ? 'webhook.remove' : 'webhook.test';
  const audit = auditEntry(context, action, 'webhook', id, { pilot: webhook.pilotCode });
  if (isRemoved) deleteWebhook(context.records, audit, id);
  else insertTestDelivery(context.records, audit, id, context.now().toISOString());
  return { webhook: null, done: isRemoved ? 'removed' : 'testing' };
}

function setWebhook(
  context: FeatureContext,
  { folder, reach }: WebhookGround,
  pilotCode: string,
  { webhookPartner, url: typed }: Extract<WebhookForm, { intent: 'set-webhook' }>,
): SetWebhook {
  const { records, actor, now } = context;
  checkMay(actor, 'token:administer');
  const pilot = findPilot(context, pilotCode);
  const partner = listPilotPartners(records, pilot.id).find(({ slug }) => slug === webhookPartner);
  checkMay(actor, 'token:administer', { partnerId: partner?.stakeholderId ?? null });
  if (!partner) throw new AppError('invalid', 'Choose a partner that takes part in this pilot.');
  const url = checkWebhookUrl(typed, reach).href;
  const salt = randomBytes(32).toString('hex');
  replaceWebhook(
    records,
    ({ id }) =>
      // Not the address: what it holds is the partner's own affair.
      auditEntry(context, 'webhook.set', 'webhook', id, {
        ...{ pilot: pilot.code, partner: webhookPartner },
      }),
    {
      ...{ pilotId: pilot.id, partnerId: partner.stakeholderId, url, salt },
      ...{ createdBy: actorName(actor), createdAt: now().toISOString() },
    },
  );
  return { url, secret: webhookSecret(folder, salt) };
}

function findOwnWebhook(context: FeatureContext, pilotCode: string, id: number): Webhook {
  checkMay(context.actor, 'token:administer');
  const pilot = findPilot(context, pilotCode);
  const webhook = findWebhook(context.records, id);
  if (webhook?.pilotId !== pilot.id) {
    throw new AppError('not_found', 'This webhook is not there any more. Reload the page.');
  }
  checkMay(context.actor, 'token:administer', webhook);
  return webhook;
}
