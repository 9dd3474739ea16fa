import type { FeatureContext } from '../feature-context.ts';
import { createToken, type MadeToken } from './create-token.ts';
import { revokeToken } from './revoke-token.ts';
import type { TokenActionForm } from './token-form.ts';

/** Does what the page of a pilot's tokens asked for. A token just made is told this once. */
export function changeTokens(
  context: FeatureContext,
  pilotCode: string,
  form: TokenActionForm,
): { made: MadeToken | null; revoked: number | null } {
  if (form.intent === 'create') {
    return { made: createToken(context, pilotCode, form), revoked: null };
  }
  revokeToken(context, form.tokenId, pilotCode);
  return { made: null, revoked: form.tokenId };
}
