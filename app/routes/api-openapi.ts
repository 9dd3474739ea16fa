import type { LoaderFunctionArgs } from '@remix-run/node';
import { openapiDocument } from '#app/http/openapi/openapi-document.ts';
import { api } from '#app/http/respond.server.ts';

/** The description of the API, for programs that make programs. */
export function loader({ context }: LoaderFunctionArgs) {
  return api(() => Response.json(openapiDocument(context.environment.origin)));
}
