import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScriptWell, startScript } from '../../support/run-script.ts';

export interface RunningApp {
  origin: string;
  dataFolder: string;
  /** Everything the server has printed. */
  output: () => string;
  /** Ends the server as a power cut would, and serves the same data folder again. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

interface RunOptions {
  /** A data folder to begin with; it is copied, never changed. */
  from?: string;
  environment?: Record<string, string>;
  /** What happens to the data folder between preparing and serving. */
  beforeServing?: (dataFolder: string) => void;
}

/** Serves the built app on a free port of loopback, on a data folder of its own. */
export async function startApp({
  from,
  environment = {},
  beforeServing,
}: RunOptions): Promise<RunningApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'milepost-browser-'));
  if (from) cpSync(from, dataFolder, { recursive: true });
  const variables = {
    MILEPOST_DATA: dataFolder,
    HOST: '127.0.0.1',
    PORT: '0',
    MILEPOST_DEMO: '1',
    ...environment,
  };
  await runScriptWell('prepare.ts', [], variables);
  beforeServing?.(dataFolder);
  let served = await serve(variables);
  const end = async () => {
    const ended = new Promise((settle) => served.server.once('exit', settle));
    served.server.kill('SIGKILL');
    await ended;
  };
  const app: RunningApp = {
    origin: served.origin,
    dataFolder,
    output: () => served.output(),
    async restart() {
      await end();
      await runScriptWell('prepare.ts', [], variables);
      served = await serve(variables);
      app.origin = served.origin;
    },
    async stop() {
      await end();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  return app;
}

async function serve(variables: Record<string, string>) {
  const server = startScript('serve.ts', [], variables);
  const output = collect(server);
  return { server, output, origin: await addressOf(server, output) };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

function addressOf(server: ChildProcess, output: () => string): Promise<string> {
  return new Promise((settle, reject) => {
    server.stdout?.on('data', () => {
      const address = /running at (http:\/\/\S+)/.exec(output())?.[1];
      if (address) settle(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output()}`)));
  });
}
