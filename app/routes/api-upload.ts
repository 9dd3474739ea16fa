import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { giveUpUpload } from '#app/features/imports/uploads/give-up-upload.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { checkTokenActor } from '#app/http/bearer-token.server.ts';
import { api } from '#app/http/respond.server.ts';
import { pieceAnswer, uploadAnswer } from '#app/http/resumable-upload.server.ts';

/** GET and HEAD: how much of a file is here. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    checkTokenActor(context.actor);
    return uploadAnswer(context, params.upload ?? '', '/api/v1');
  });
}

/** PATCH adds a piece, DELETE gives the upload up. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return api(async () => {
    checkTokenActor(context.actor);
    const id = params.upload ?? '';
    if (request.method === 'PATCH') return pieceAnswer(request, context, id, '/api/v1');
    await giveUpUpload(featureContext(context), context.dataFolder, id);
    return new Response(null, { status: 204 });
  });
}
