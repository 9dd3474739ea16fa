import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseZip } from '#app/features/exports/read-release-package.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, download } from '#app/http/respond.server.ts';

/** The whole package of a release as one ZIP, for programs. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const number = addressNumber(params.number);
    const file = readReleaseZip(featureContext(context), params.code ?? '', number);
    return download(file.bytes, file.filename, { isPublic: file.isPublic });
  });
}
