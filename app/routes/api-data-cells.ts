import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSelection } from '#app/features/downloads/data-selection.ts';
import { selectCells } from '#app/features/downloads/select-cells.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';

/** Rows of cells.csv of one release or several, for programs. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return api(() => {
    const chosen = readSelection(new URL(request.url).searchParams);
    const { text, releases, ...file } = selectCells(featureContext(context), chosen);
    return takeDownload(
      request,
      context,
      { ...file, content: text },
      {
        ...{ file: 'cells.csv', releases, way: 'api', chosen },
      },
    );
  });
}
