import type { LoaderFunctionArgs } from '@remix-run/node';
import { readSelection } from '#app/features/downloads/data-selection.ts';
import { selectCells } from '#app/features/downloads/select-cells.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { takeData } from '#app/http/data-terms.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';

/** The rows of cells.csv that were chosen on the page for researchers. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return takeData(request, context, () => {
    const chosen = readSelection(new URL(request.url).searchParams);
    const { text, filename, releases } = selectCells(featureContext(context), chosen);
    const taken = { content: text, filename, isPublic: false };
    return takeDownload(request, context, taken, {
      ...{ file: 'cells.csv', releases, way: 'page', chosen },
    });
  });
}
