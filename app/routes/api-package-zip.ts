import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseZip } from '#app/features/exports/read-release-package.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';
import { takeDownload } from '#app/http/take-download.server.ts';

/** The whole package of a release as one ZIP, for programs. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return api(() => {
    const number = addressNumber(params.number);
    const { bytes, ...file } = readReleaseZip(featureContext(context), params.code ?? '', number);
    const releases = [{ pilotCode: file.pilotCode, number }];
    const noted = { file: 'package.zip', releases, way: 'api' } as const;
    return takeDownload(request, context, { ...file, content: bytes }, noted);
  });
}
