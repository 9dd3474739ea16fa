import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { giveUpUpload } from '#app/features/imports/uploads/give-up-upload.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, methodNotAllowed } from '#app/http/respond.server.ts';
import { pieceAnswer, uploadAnswer } from '#app/http/resumable-upload.server.ts';

/** GET and HEAD: how much of a file that is sent from a page is here. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => uploadAnswer(context, params.upload ?? '', ''));
}

/** PATCH adds a piece, DELETE gives the upload up. */
export function action({ request, params, context }: ActionFunctionArgs) {
  return api(async () => {
    const id = params.upload ?? '';
    if (request.method === 'PATCH') return pieceAnswer(request, context, id, '');
    if (request.method !== 'DELETE') return methodNotAllowed('GET, HEAD, PATCH, DELETE');
    await giveUpUpload(featureContext(context), context.dataFolder, id);
    return new Response(null, { status: 204 });
  });
}
