import type { LoaderFunctionArgs } from '@remix-run/node';
import { listPilotResources } from '#app/features/releases/read-api-catalogue.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';

export function loader({ context }: LoaderFunctionArgs) {
  return api(() => Response.json({ pilots: listPilotResources(featureContext(context)) }));
}
