import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { askServer, ConnectionLost, Stopped } from './ask-server.ts';

/** Files up to this size are sent in one go: they are quickly sent again. */
export const largestWhole = 20_000_000;
const pieceBytes = 8 * 1024 ** 2;
const hashedAtOnce = 1024 ** 2;
const shortestWaitMs = 1000;
const longestWaitMs = 30_000;

/** How far the sending of a file has come. */
export interface PiecesProgress {
  phase: 'preparing' | 'sending' | 'waiting';
  /** Looked through while preparing, on the server afterwards. */
  bytesDone: number;
  /** How much had arrived already when the sending was begun; 0 for a file that is new. */
  resumedFrom: number;
}

interface PiecesOrder {
  /** Where uploads are begun, with its query. */
  address: string;
  body: Blob;
  signal: AbortSignal;
  onProgress: (progress: PiecesProgress) => void;
  /** Where the upload is, as soon as that is known. */
  onBegun: (upload: string) => void;
}

/** The same blob is looked through once, however often it is paused. */
const digests = new WeakMap<Blob, string>();

/**
 * Sends a file in pieces until the last one has arrived, however often the connection breaks.
 * The server knows a file by its SHA-256, so that one that had begun to arrive before, from
 * this page or from one that is closed by now, goes on where it was.
 * @returns where the receipt is
 * @throws Stopped when its signal is aborted, or Error with a sentence for people
 */
export async function sendInPieces(order: PiecesOrder): Promise<string> {
  const { body, signal, onProgress } = order;
  const digest = await digestOf(body, signal, (bytesDone) =>
    onProgress({ phase: 'preparing', bytesDone, resumedFrom: 0 }),
  );
  const address = `${order.address}&sha256=${digest}`;
  const sending = new Sending(order);
  const begun = await sending.persist(() => begin(address, order));
  order.onBegun(begun.upload);
  sending.resumedFrom = begun.offset;
  for (let place: Place = begun; ; ) {
    sending.tell('sending', place.offset);
    if (place.receipt !== null) return place.receipt;
    const { offset } = place;
    place = await sending.persist(() => sending.sendPiece(begun.upload, offset));
    if (place.offset > offset) sending.waitMs = shortestWaitMs;
  }
}

interface Place {
  /** How many bytes are on the server. */
  offset: number;
  /** Address of the receipt, when all are. */
  receipt: string | null;
}

class Sending {
  resumedFrom = 0;
  /** How long to wait after the next break; grows until bytes arrive again. */
  waitMs = shortestWaitMs;
  #offset = 0;
  /** Whether where to go on has to be asked: after a break nobody else knows. */
  #isUnsure = false;
  readonly #order: PiecesOrder;

  constructor(order: PiecesOrder) {
    this.#order = order;
  }

  tell(phase: PiecesProgress['phase'], bytesDone: number): void {
    this.#offset = bytesDone;
    this.#order.onProgress({ phase, bytesDone, resumedFrom: this.resumedFrom });
  }

  /** Tries until the connection holds, with waits that grow. */
  async persist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        this.#isUnsure = true;
        this.tell('waiting', this.#offset);
        await pause(this.waitMs, this.#order.signal);
        this.waitMs = Math.min(2 * this.waitMs, longestWaitMs);
      }
    }
  }

  /** Sends the piece that is next, or asks which one that is. */
  async sendPiece(upload: string, offset: number): Promise<Place> {
    const { body, signal } = this.#order;
    if (this.#isUnsure) {
      const place = await askPlace(upload, signal);
      this.#isUnsure = false;
      return place;
    }
    const answer = await askServer('PATCH', upload, {
      ...{ signal, expected: [404, 409] },
      body: body.slice(offset, offset + pieceBytes),
      headers: {
        'Content-Type': 'application/offset+octet-stream',
        'Upload-Offset': String(offset),
      },
      onSent: (bytes) => this.tell('sending', Math.min(offset + bytes, body.size)),
    });
    // Somebody sends the same file from another page, or an answer got lost.
    if (answer.status === 409) return askPlace(upload, signal);
    if (answer.status === 404) throw gone();
    return { offset: answer.offset ?? offset, receipt: answer.location };
  }
}

async function begin(address: string, { body, signal }: PiecesOrder) {
  const headers = { 'Upload-Length': String(body.size) };
  const { location, offset } = await askServer('POST', address, { signal, headers });
  if (location === null) throw new Error('The file could not be sent. Try again.');
  return { upload: location, offset: offset ?? 0, receipt: null };
}

async function askPlace(upload: string, signal: AbortSignal): Promise<Place> {
  const { status, offset, location } = await askServer('HEAD', upload, {
    ...{ signal, expected: [404] },
  });
  if (status === 404) throw gone();
  return { offset: offset ?? 0, receipt: location };
}

function gone(): Error {
  return new Error('What had arrived of the file is not on the server any more. Send it again.');
}

/** Removes what has arrived of a file. That it is gone already is as good. */
export async function giveUp(upload: string): Promise<void> {
  const { signal } = new AbortController();
  await askServer('DELETE', upload, { signal, expected: [404, 409] });
}

async function digestOf(
  body: Blob,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string> {
  const known = digests.get(body);
  if (known !== undefined) return known;
  const digest = sha256.create();
  for (let from = 0; from < body.size; from += hashedAtOnce) {
    if (signal.aborted) throw new Stopped();
    onBytes(from);
    digest.update(new Uint8Array(await body.slice(from, from + hashedAtOnce).arrayBuffer()));
  }
  const hex = bytesToHex(digest.digest());
  digests.set(body, hex);
  return hex;
}

/** Waits, but no longer than until there is a network again. */
function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new Stopped());
      else resolve();
    };
    const timer = setTimeout(end, waitMs);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
