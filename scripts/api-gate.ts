import type { RequestHandler, Response as ServerResponse } from 'express';
import { requestLimits } from '#app/features/tokens/count-request.ts';
import { bearerActor } from '#app/http/bearer-token.server.ts';
import { allowedMethods } from '#app/http/openapi/allowed-methods.ts';
import { api, methodNotAllowed } from '#app/http/respond.server.ts';
import type { RecordsDatabase } from '#db/records/open.ts';

/** Whether an address belongs to the API, in letters of either case, as routes are matched. */
export const isApiPath = (path: string) => /^\/api(\/|$)/i.test(path);

/**
 * What stands before every address of the API: methods that it does not know are refused,
 * and so is a token that is not good. Who asks with a good one is noted for the routes.
 * Pages have no such gate: a token opens none.
 */
export function apiGate(records: RecordsDatabase, now: () => Date): RequestHandler {
  const limits = requestLimits();
  return (request, response, next) => {
    if (!isApiPath(request.path)) return next();
    const { method, originalUrl } = request;
    const allowed = allowedMethods(originalUrl);
    if (allowed !== null && !allowed.includes(method)) {
      return send(response, methodNotAllowed(allowed.join(', '))).catch(next);
    }
    const authorization = request.get('authorization');
    passOrRefuse({ authorization, method }, { records, now }, limits)
      .then((passed) => {
        if (passed instanceof Response) return send(response, passed);
        response.locals.tokenActor = passed;
        next();
      })
      .catch(next);
  };
}

/** Who asks with a token, null without one, or the answer to a token that is not good. */
async function passOrRefuse(...asked: Parameters<typeof bearerActor>) {
  let actor: Awaited<ReturnType<typeof bearerActor>> = null;
  const answer = await api(async () => {
    actor = await bearerActor(...asked);
    return new Response();
  });
  if (answer.ok) return actor;
  if (answer.status === 401) {
    answer.headers.set('WWW-Authenticate', 'Bearer realm="Milepost", error="invalid_token"');
  }
  return answer;
}

/** Sends an answer that no route has made. */
export async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.set(name, value);
  response.send(Buffer.from(await answer.arrayBuffer()));
}
