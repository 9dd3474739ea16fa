import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Stands between a browser and a server and keeps every byte that the browser sends. */
export interface RecordingProxy {
  origin: string;
  /** Where what arrives is passed on to. */
  target: number;
  /** Everything sent since the last `forget`: addresses, headers, bodies, web sockets. */
  sent: () => Buffer;
  forget: () => void;
  stop: () => void;
}

/** Starts a proxy on a free port of loopback. Set its `target` before anything comes. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  let pieces: Buffer[] = [];
  const server = createServer((browser) => {
    const passing = connect(proxy.target, '127.0.0.1');
    browser.on('data', (piece) => pieces.push(piece));
    browser.pipe(passing).pipe(browser);
    browser.on('error', () => passing.destroy());
    passing.on('error', () => browser.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: RecordingProxy = {
    origin: `http://127.0.0.1:${port}`,
    target: 0,
    sent: () => Buffer.concat(pieces),
    forget() {
      pieces = [];
    },
    stop: () => server.close(),
  };
  return proxy;
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
