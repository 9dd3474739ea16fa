import type { ActionFunctionArgs } from '@remix-run/node';
import { checkTokenActor } from '#app/http/bearer-token.server.ts';
import { api } from '#app/http/respond.server.ts';
import { beginUploadAnswer } from '#app/http/resumable-upload.server.ts';

/** Begins to receive a partner's file in pieces. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return api(() => {
    checkTokenActor(context.actor);
    return beginUploadAnswer(request, context, params.code ?? '', '/api/v1');
  });
}
