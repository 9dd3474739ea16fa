import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { holdsDemonstration } from './features/accounts/demonstration.ts';
import { useNonce } from './http/nonce-context.ts';
import stylesheet from './styles.css?url';
import { AppFrame } from './ui/layout/app-frame.tsx';
import { ErrorPage } from './ui/layout/error-page.tsx';
import icon from './ui/layout/milestone-mark.svg?url&no-inline';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', type: 'image/svg+xml', href: icon },
];

export const meta: MetaFunction = () => [{ title: 'Milepost' }];

/** What every page shows: who is signed in, and whether all of this is made up. */
export function loader({ context }: LoaderFunctionArgs) {
  const { actor } = context;
  return {
    actor: actor.kind === 'account' ? { displayName: actor.displayName, role: actor.role } : null,
    isDemonstration: holdsDemonstration(context),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const data = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta property="csp-nonce" nonce={nonce} content={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <AppFrame
          actor={data?.actor ?? null}
          isDemonstration={data?.isDemonstration ?? false}
          path={pathname}
        >
          {children}
        </AppFrame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** The one error page. A thrown answer carries a sentence; anything else gets ours. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} sentence="" />;
  const sentence: unknown = error.data?.sentence;
  return (
    <ErrorPage status={error.status} sentence={typeof sentence === 'string' ? sentence : ''} />
  );
}
