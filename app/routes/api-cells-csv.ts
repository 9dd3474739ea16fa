import type { LoaderFunctionArgs } from '@remix-run/node';
import { readCellsCsv } from '#app/features/exports/read-cells-csv.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, csv } from '#app/http/respond.server.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const number = Number(params.number);
    const file = readCellsCsv(featureContext(context), params.code ?? '', number);
    return csv(file.text, file.filename, { isPublic: file.isPublic });
  });
}
