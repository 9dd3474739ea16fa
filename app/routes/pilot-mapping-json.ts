import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { exportMapping } from '#app/features/imports/mappings/read-mappings.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';

/** A mapping as a file to save. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const id = addressNumber(params.mappingId);
    const { filename, text } = exportMapping(featureContext(context), params.code ?? '', id);
    return new Response(text, {
      headers: {
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="${filename}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  });
}
