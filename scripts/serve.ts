import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import type { ViteDevServer } from 'vite';
import { AppError } from '#app/core/app-error.ts';
import { type Environment, isLoopback, readEnvironment } from '#app/core/environment.ts';
import { sessionActor } from '#app/features/accounts/session.ts';
import { removeStaleUploads } from '#app/features/imports/remove-stale-uploads.ts';
import { reachOf } from '#app/features/webhooks/reachable.ts';
import { sendDueNotices } from '#app/features/webhooks/send-due-notices.ts';
import { logUnexpected } from '#app/http/log-unexpected.server.ts';
import { problem } from '#app/http/respond.server.ts';
import { refusalOfOrigin } from '#app/http/same-origin.server.ts';
import { securityHeaders } from '#app/http/security-headers.server.ts';
import { readSessionCookie } from '#app/http/session-cookie.server.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { openPublished } from '#db/published/open.ts';
import { openRecords } from '#db/records/open.ts';
import { apiGate, isApiPath, send } from './api-gate.ts';
import { startDemonstrationBuilder } from './demonstration/start-builder.ts';
import { runCommand } from './run-command.ts';

// The web process. It opens records.db and, read-only, published.db, and has no way
// to open logs.db: nothing that it imports knows how.

const uploadTimeoutMs = 3_600_000;
const isDevelopment = process.argv.includes('--dev');

await runCommand(async () => {
  const environment = readEnvironment(process.env);
  const server = await serve(environment);
  const stop = () => server.close(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return undefined;
});

async function serve(environment: Environment) {
  const dataFolder = dataFolderPaths(environment.dataFolder);
  const records = openRecords(dataFolder.records);
  const published = openPublished(dataFolder.published);
  const now = () => new Date();
  removeStaleUploadsHourly(() => removeStaleUploads({ records, folder: dataFolder }, now()));
  const notices = { records, published, now };
  sendNoticesSoon(() => sendDueNotices(notices, dataFolder, reachOf(environment)));
  const vite = isDevelopment ? await startVite() : null;
  const app = express();
  app.disable('x-powered-by');
  if (environment.isBehindProxy) app.set('trust proxy', 1);

  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    // Vite's development client needs inline scripts of its own making.
    if (!isDevelopment) {
      response.set(securityHeaders(nonce, environment.origin.startsWith('https://')));
    }
    const facts = {
      method: request.method,
      origin: request.get('origin'),
      secFetchSite: request.get('sec-fetch-site'),
      host: request.get('host'),
      forwardedHost: request.get('x-forwarded-host'),
    };
    const refusal = refusalOfOrigin(facts, environment.origin);
    if (refusal === null) return next();
    const { status, sentence } = refusal;
    if (isApiPath(request.path)) return send(response, problem(status, sentence)).catch(next);
    response.status(status).type('text').send(sentence);
  });
  app.use(apiGate(records, now));
  app.use(compression());
  if (vite) {
    app.use(vite.middlewares);
  } else {
    const assets = {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
    };
    app.use('/assets', express.static('build/client/assets', assets));
    app.use(express.static('build/client', { maxAge: '1h', index: false }));
  }
  app.all(
    '*',
    createRequestHandler({
      build: vite ? () => developmentBuild(vite) : await productionBuild(),
      mode: isDevelopment ? 'development' : 'production',
      getLoadContext(request, response) {
        const token = readSessionCookie(request.get('cookie'), environment.origin);
        return {
          records,
          published,
          environment,
          dataFolder,
          nonce: response.locals.nonce,
          actor: response.locals.tokenActor ?? sessionActor({ records, now }, token),
          isLocalRequest: isLoopback(request.ip?.replace(/^::ffff:/, '') ?? ''),
          clientAddress: request.ip ?? '',
          now,
        };
      },
    }),
  );
  app.use(answerUnreadable);
  const server = await listen(app, environment);
  if (environment.isDemonstration) startDemonstrationBuilder(records, dataFolder.path);
  return server;
}

/** Files are kept for a stated time, also on a server that runs for months. */
function removeStaleUploadsHourly(remove: () => void): void {
  const everyMs = 3_600_000;
  setInterval(() => {
    try {
      remove();
    } catch (error) {
      logUnexpected(error);
    }
  }, everyMs).unref();
}

/** Looks for notices to be sent every few seconds, one round at a time, beside the pages. */
function sendNoticesSoon(send: () => Promise<number>): void {
  const everyMs = 3000;
  const again = () => setTimeout(round, everyMs).unref();
  const round = () => send().catch(logUnexpected).finally(again);
  again();
}

/**
 * Answers what no route was reached for: a file that is not there, an address that cannot
 * be decoded. Express would log each with its address, as often as anybody asks.
 */
function answerUnreadable(
  error: unknown,
  _request: express.Request,
  response: express.Response,
  next: express.NextFunction,
): void {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500 && !response.headersSent) {
    response.status(status).type('text').send('There is nothing at this address.');
  } else {
    next(error);
  }
}

async function productionBuild(): Promise<ServerBuild> {
  return import(pathToFileURL('build/server/index.js').href);
}

async function developmentBuild(vite: ViteDevServer): Promise<ServerBuild> {
  return (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer } = await import('vite');
  return createServer({
    configFile: 'remix.config.js',
    server: { middlewareMode: true },
  });
}

function listen(app: express.Express, environment: Environment) {
  const { host, port, origin, isDemonstration } = environment;
  return new Promise<import('node:http').Server>((resolve, reject) => {
    const server = app.listen(port, host, () => {
      const address = server.address();
      const listening = typeof address === 'object' && address ? address.port : port;
      const shown = port === 0 ? origin.replace(/:0$/, `:${listening}`) : origin;
      // Port 0 asks for any that is free: pages that print their own address need to know it.
      environment.origin = shown;
      console.log(`\nMilepost is running at ${shown}`);
      console.log(
        isDemonstration
          ? `Sign in at ${shown}/sign-in: one click for each demonstration role, no password.`
          : `Sign in at ${shown}/sign-in. Make an account with: npm run users -- create --help`,
      );
      resolve(server);
    });
    // Node ends a request after five minutes by itself; a large log over a slow line takes longer.
    server.requestTimeout = uploadTimeoutMs;
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new AppError(
              'conflict',
              `Port ${port} is in use. Set PORT to another one and start again.`,
            )
          : error,
      );
    });
  });
}
