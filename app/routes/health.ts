import type { LoaderFunctionArgs } from '@remix-run/node';
import { readHealth } from '#app/http/health.server.ts';

/** For monitors: 200 when the three files are in place and no migration is pending. */
export function loader({ context }: LoaderFunctionArgs) {
  const health = readHealth(context);
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
