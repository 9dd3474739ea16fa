import type { LoaderFunctionArgs } from '@remix-run/node';
import { readChartFile } from '#app/features/exports/charts/chart-file.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, download } from '#app/http/respond.server.ts';

/** The rows of one chart of a pilot, with the choices of the page. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  return api(() => {
    const query = new URL(request.url).searchParams;
    const [code, chart] = [params.code ?? '', params.chart ?? ''];
    const { filename, text } = readChartFile(featureContext(context), code, chart, query);
    return download(text, filename);
  });
}
