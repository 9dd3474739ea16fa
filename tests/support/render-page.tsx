import { RemixServer } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';

type ServerContext = Parameters<typeof RemixServer>[0]['context'];

const origin = 'https://milepost.test';

const route = {
  id: 'root',
  module: '',
  hasAction: false,
  hasLoader: false,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: false,
};

/**
 * The HTML that the server would send for an element at a path: rendered by Remix's own
 * server, so that links, forms and `useNavigation` are the real ones. Without scripts.
 */
export function renderPage(element: ReactNode, path = '/'): string {
  const url = new URL(path, origin);
  const context = {
    manifest: {
      routes: { root: { ...route, path: url.pathname } },
      entry: { imports: [], module: '' },
      url: '',
      version: '',
    },
    routeModules: { root: { default: () => element } },
    future: {},
    isSpaMode: false,
    staticHandlerContext: {
      basename: '',
      location: { pathname: url.pathname, search: url.search, hash: '', state: null, key: 'k' },
      matches: [
        {
          params: {},
          pathname: url.pathname,
          pathnameBase: url.pathname,
          route: { id: 'root', path: url.pathname },
        },
      ],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  } as unknown as ServerContext;
  return renderToString(<RemixServer context={context} url={url.href} />).replaceAll(
    /<!--.*?-->/g,
    '',
  );
}

/** The text of some HTML: tags taken out, the few entities of React's put back. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(style|script|title)[\s>].*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The opening tags of an element's name, with their attributes. */
export function tagsOf(html: string, name: string): Record<string, string>[] {
  const tags = html.match(new RegExp(`<${name}(\\s[^>]*)?>`, 'g')) ?? [];
  return tags.map((tag) => {
    const attributes = [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].slice(1);
    return Object.fromEntries(
      attributes.map(([, key, value = '']) => [key, value.replaceAll('&amp;', '&')]),
    );
  });
}
