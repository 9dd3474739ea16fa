import type { LoaderFunctionArgs } from '@remix-run/node';
import { listReleaseResources } from '#app/features/releases/read-api-catalogue.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return api(() => {
    const releases = listReleaseResources(featureContext(context), params.code ?? '');
    return Response.json({ releases });
  });
}
