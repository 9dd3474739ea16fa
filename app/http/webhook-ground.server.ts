import type { WebhookGround } from '#app/features/webhooks/change-webhooks.ts';
import { reachOf } from '#app/features/webhooks/reachable.ts';
import type { AppContext } from './app-context.server.ts';

/** Where the webhooks of this deployment are kept and may go. */
export function webhookGround({ dataFolder, environment }: AppContext): WebhookGround {
  return { folder: dataFolder, reach: reachOf(environment) };
}
