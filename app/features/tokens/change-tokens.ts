import type { FeatureContext } from '../feature-context.ts';
import {
  changeWebhooks,
  type SetWebhook,
  type WebhookGround,
} from '../webhooks/change-webhooks.ts';
import { createToken, type MadeToken } from './create-token.ts';
import { revokeToken } from './revoke-token.ts';
import type { TokenActionForm } from './token-form.ts';

/** What was done, as the page tells it. A token or a secret just made is told this once. */
export interface TokenAnswer {
  made: MadeToken | null;
  revoked: number | null;
  webhook: SetWebhook | null;
  done: 'removed' | 'testing' | null;
}

const nothing: TokenAnswer = { made: null, revoked: null, webhook: null, done: null };

/** Does what the page of a pilot's tokens asked for. */
export function changeTokens(
  context: FeatureContext,
  ground: WebhookGround,
  pilotCode: string,
  form: TokenActionForm,
): TokenAnswer {
  if (form.intent === 'create') {
    return { ...nothing, made: createToken(context, pilotCode, form) };
  }
  if (form.intent !== 'revoke') {
    return { ...nothing, ...changeWebhooks(context, ground, pilotCode, form) };
  }
  revokeToken(context, form.tokenId, pilotCode);
  return { ...nothing, revoked: form.tokenId };
}
