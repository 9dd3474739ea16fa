import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportContent } from '#app/features/roadmap/content/export-content.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, download } from '#app/http/respond.server.ts';

/** A version of the road map as a file to save. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return api(() => {
    const asked = new URL(request.url).searchParams.get('version');
    const { filename, text } = exportContent(featureContext(context), asked);
    return download(text, filename);
  });
}
