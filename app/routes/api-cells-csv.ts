import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, download } from '#app/http/respond.server.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const number = addressNumber(params.number);
    const file = readReleaseFile(featureContext(context), params.code ?? '', number, 'cells.csv');
    return download(file.text, file.filename, { isPublic: file.isPublic });
  });
}
