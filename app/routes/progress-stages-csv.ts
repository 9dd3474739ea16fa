import type { LoaderFunctionArgs } from '@remix-run/node';
import { stagesCsv } from '#app/features/progress/stages-csv.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, download } from '#app/http/respond.server.ts';

/** The current stages as a file to save, with the filters of the page. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return api(() => download(stagesCsv(featureContext(context), query), 'stages.csv'));
}
