import type { Actor } from '#app/core/access/actor.ts';
import { AppError } from '#app/core/app-error.ts';
import { authenticateToken } from '#app/features/tokens/authenticate-token.ts';
import { countRequest, type RequestLimits } from '#app/features/tokens/count-request.ts';
import type { RecordsDatabase } from '#db/records/open.ts';

type TokenActor = Extract<Actor, { kind: 'token' }>;

/** The token of an Authorization header, or null when it names none. */
export function bearerSecret(authorization: string | undefined): string | null {
  const [scheme = '', ...rest] = (authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ') : null;
}

/**
 * Who asks the API with a token, counted against what a token may ask for. A request
 * without one is left to whatever else it brings.
 * @returns null without a token
 * @throws AppError `sign_in_required` for a token that is not good, `too_many`
 */
export async function bearerActor(
  { authorization, method }: { authorization: string | undefined; method: string },
  context: { records: RecordsDatabase; now: () => Date },
  limits: RequestLimits,
): Promise<TokenActor | null> {
  const secret = bearerSecret(authorization);
  if (secret === null) return null;
  const actor = authenticateToken(context, secret);
  await countRequest(limits, actor.tokenId, method);
  return actor;
}

/**
 * Only programs with a token change anything through the API. A cookie does not do: the
 * browser sends it along whoever makes it ask.
 * @throws AppError `sign_in_required`
 */
export function checkTokenActor(actor: Actor): TokenActor {
  if (actor.kind === 'token') return actor;
  throw new AppError(
    'sign_in_required',
    'Send a token with the request, as Authorization: Bearer and the token. Tokens are made at /pilots/CODE/tokens.',
  );
}
