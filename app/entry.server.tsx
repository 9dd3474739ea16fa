import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { logUnexpected } from './http/log-unexpected.server.ts';
import { NonceContext } from './http/nonce-context.ts';

const renderTimeoutMs = 10_000;

/** Renders a page. Nothing is deferred, so the whole page is ready before it is sent. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let isShellReady = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          isShellReady = true;
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              status,
              headers,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (isShellReady) console.error(error);
        },
      },
    );
    setTimeout(abort, renderTimeoutMs).unref();
  });
}

/** What a page's loader or action did not foresee. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) logUnexpected(error);
}
