import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { download, page } from '#app/http/respond.server.ts';

/** One of the files of a release, as it was published. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => {
    const { code = '', file: name = '' } = params;
    const file = readReleaseFile(featureContext(context), code, addressNumber(params.number), name);
    return download(file.text, file.filename, { isPublic: file.isPublic });
  });
}
