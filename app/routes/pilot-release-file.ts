import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';

/** One of the files of a release, as it was published. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return page(() => {
    const { code = '', file: name = '' } = params;
    const number = addressNumber(params.number);
    const { text, ...file } = readReleaseFile(featureContext(context), code, number, name);
    const releases = [{ pilotCode: file.pilotCode, number }];
    const noted = { file: name, releases, way: 'page' } as const;
    return takeDownload(request, context, { ...file, content: text }, noted);
  });
}
