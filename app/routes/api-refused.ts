import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { openRefusedRows } from '#app/features/imports/open-refused-rows.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, csvFile } from '#app/http/respond.server.ts';

/** The refused rows of an import, to be mended and sent again. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() =>
    csvFile(openRefusedRows(featureContext(context), context.dataFolder, addressNumber(params.id))),
  );
}
