import { checkMay } from '#app/core/access/permissions.ts';
import {
  listDeliveries,
  listWebhooks,
  type WebhookDelivery,
} from '#db/records/queries/webhooks.ts';
import type { FeatureContext } from '../feature-context.ts';
import { ownPartnerId } from '../imports/own-partner.ts';
import { findPilot } from '../pilots/find-pilot.ts';

const shownDeliveries = 10;

/** A notice as it is listed. */
function deliveryLine(delivery: WebhookDelivery) {
  const { id, event, importId, createdAt, tries, nextTryAt, lastTriedAt } = delivery;
  const { lastStatus, lastProblem, deliveredAt } = delivery;
  const state = deliveredAt !== null ? 'delivered' : nextTryAt !== null ? 'due' : 'given_up';
  return {
    ...{ id, event, importId, createdAt, tries, nextTryAt, lastTriedAt, lastStatus, lastProblem },
    state: state as 'delivered' | 'due' | 'given_up',
  };
}

/**
 * The webhooks of a pilot with the last notices of each; a partner's own only.
 * @throws AppError `sign_in_required`, `forbidden` or `not_found`
 */
export function readWebhooks(context: FeatureContext, pilotCode: string) {
  const { records, actor } = context;
  checkMay(actor, 'token:administer');
  const pilotId = findPilot(context, pilotCode).id;
  const partnerId = ownPartnerId(actor) ?? undefined;
  return listWebhooks(records, { pilotId, partnerId }).map(
    ({ id, url, partnerName, createdAt, createdBy }) => ({
      ...{ id, url, partnerName, createdAt, createdBy },
      deliveries: listDeliveries(records, id, shownDeliveries).map(deliveryLine),
    }),
  );
}
