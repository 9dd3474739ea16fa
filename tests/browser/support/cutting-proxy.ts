import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** Slow enough that what happens on the way can be seen. */
const bytesPerMs = 6000;

/** Stands between a browser and a server like a bad line: slow, and cut now and then. */
export interface CuttingProxy {
  origin: string;
  /** Port of loopback where what arrives is passed on to. */
  target: number;
  /** How many bytes have come from the browser. */
  bytes: () => number;
  /** After how many bytes the line is cut, one number for each cut. */
  cutAfter: number[];
  /** How often it has been cut. */
  cuts: () => number;
  /** After a cut nothing gets through until the line is mended. */
  mend: () => void;
  stop: () => void;
}

/** Starts a proxy on a free port of loopback that cuts every connection when told to. */
export async function startCuttingProxy(): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let bytes = 0;
  let cuts = 0;
  let isDown = false;
  const count = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= (proxy.cutAfter[cuts] ?? Number.POSITIVE_INFINITY)) return;
    cuts += 1;
    isDown = true;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((browser) => {
    if (isDown) return browser.destroy();
    const passing = connect(proxy.target, '127.0.0.1');
    for (const [socket, other] of [
      [browser, passing],
      [passing, browser],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    const slow = new Transform({
      transform(piece: Buffer, _encoding, done) {
        count(piece);
        setTimeout(() => done(null, piece), piece.length / bytesPerMs);
      },
    });
    browser.pipe(slow).pipe(passing).pipe(browser);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: CuttingProxy = {
    ...{ origin: `http://127.0.0.1:${port}`, target: 0, cutAfter: [] },
    ...{ bytes: () => bytes, cuts: () => cuts },
    mend() {
      isDown = false;
    },
    stop() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
  return proxy;
}
