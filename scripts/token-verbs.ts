import { AppError } from '#app/core/app-error.ts';
import { checkForm } from '#app/core/forms/check-form.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { createToken } from '#app/features/tokens/create-token.ts';
import { listTokens } from '#app/features/tokens/read-tokens.ts';
import { revokeToken } from '#app/features/tokens/revoke-token.ts';
import { newTokenForm } from '#app/features/tokens/token-form.ts';

/** The options that the verbs about tokens take, for `parseArgs`. */
export const tokenOptions = {
  pilot: { type: 'string', default: '' },
  partner: { type: 'string', default: '' },
  label: { type: 'string', default: '' },
  'lifetime-days': { type: 'string' },
  token: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
} as const;

interface TokenOptions {
  pilot: string;
  partner: string;
  label: string;
  'lifetime-days'?: string;
  token: string;
  json: boolean;
}

type Verb = (asked: TokenOptions, context: FeatureContext) => void;

/** What `npm run users` does about tokens, by verb. */
export const tokenVerbs: Record<string, Verb> = {
  'create-token'({ pilot, partner, label, json, ...asked }, context) {
    if (pilot === '') throw new AppError('invalid', '--pilot: Say which pilot. See --help.');
    const lifetimeDays = asked['lifetime-days'];
    const form = checkForm(newTokenForm, { partner, label, lifetimeDays });
    const made = createToken(context, pilot, form);
    // The token alone on standard output, so that a shell can take it into a variable.
    console.log(json ? JSON.stringify(made) : made.token);
    const day = made.expiresAt.slice(0, 10);
    console.error(`Token ${made.id} is good until ${day}. It is not shown again: keep it now.`);
  },
  'list-tokens'({ pilot, json }, context) {
    const tokens = listTokens(context, pilot);
    if (json) console.log(JSON.stringify(tokens));
    else for (const token of tokens) console.log(tokenText(token));
  },
  'revoke-token'({ token }, context) {
    if (!/^[1-9]\d{0,14}$/.test(token)) {
      throw new AppError('invalid', '--token: Say which token by its number. See list-tokens.');
    }
    revokeToken(context, Number(token));
    console.log(`Token ${token} is revoked.`);
  },
};

function tokenText(token: ReturnType<typeof listTokens>[number]): string {
  const { id, pilotCode, partnerSlug, state, expiresAt, lastUsedOn, label } = token;
  const used = lastUsedOn === null ? 'never used' : `last used on ${lastUsedOn}`;
  return [id, pilotCode, partnerSlug, state, expiresAt.slice(0, 10), used, label].join('\t');
}
