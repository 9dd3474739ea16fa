import type { MetaFunction } from '@remix-run/node';
import { AppError } from '#app/core/app-error.ts';
import { page } from '#app/http/respond.server.ts';
import { ErrorPage } from '#app/ui/layout/error-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Not found · Milepost' }];

/** Every address that is none of ours is answered with 404 and the error page. */
export function loader() {
  return page(() => {
    throw new AppError(
      'not_found',
      'There is no page at this address. It may have moved, or it was never here.',
    );
  });
}

export default function NotFound() {
  return <ErrorPage status={404} sentence="" />;
}
