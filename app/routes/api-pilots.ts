import type { LoaderFunctionArgs } from '@remix-run/node';
import { listPilotResources } from '#app/features/releases/read-api-catalogue.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, problem } from '#app/http/respond.server.ts';

export function loader({ context }: LoaderFunctionArgs) {
  return api(() => Response.json({ pilots: listPilotResources(featureContext(context)) }));
}

export const action = () => problem(405, 'This address can only be read, with GET.');
