import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseZip } from '#app/features/exports/read-release-package.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { takeData } from '#app/http/data-terms.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';

/** The whole package of a release, from the page for researchers. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return takeData(request, context, () => {
    const number = addressNumber(params.number);
    const file = readReleaseZip(featureContext(context), params.code ?? '', number);
    const taken = { content: file.bytes, filename: file.filename, isPublic: false };
    const releases = [{ pilotCode: file.pilotCode, number }];
    return takeDownload(request, context, taken, { file: 'package.zip', releases, way: 'page' });
  });
}
