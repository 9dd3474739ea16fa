import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';

/** The cells of a release, for programs. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return api(() => {
    const [code, name] = [params.code ?? '', 'cells.csv'];
    const number = addressNumber(params.number);
    const { text, ...file } = readReleaseFile(featureContext(context), code, number, name);
    const releases = [{ pilotCode: file.pilotCode, number }];
    const noted = { file: name, releases, way: 'api' } as const;
    return takeDownload(request, context, { ...file, content: text }, noted);
  });
}
