import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import {
  type BatchDescription,
  type BatchWriter,
  type ContradictionRule,
  LogsBusyError,
  type Settlement,
} from '../store.ts';
import { type EventBlock, transferableParts } from './event-block.ts';
import { EventPacker } from './event-packer.ts';
import type { OtherRecord } from './sqlite-batch.ts';

/** What the thread is asked to do. Only the last three are answered, unless something fails. */
export type BatchRequest =
  | { kind: 'begin'; description: BatchDescription }
  | { kind: 'append'; block: EventBlock }
  | { kind: 'others'; records: { record: OtherRecord; row: number }[] }
  | { kind: 'settle'; rule: ContradictionRule }
  | { kind: 'commit'; committedAt: string }
  | { kind: 'rollBack' };

export type BatchAnswer =
  | { kind: 'done'; settlement: Settlement | null }
  | { kind: 'failed'; name: string; message: string; code: string };

/** What the thread needs to begin with. */
export interface BatchThreadData {
  file: string;
  /** The server's own key, under which ids are stored. */
  key: Uint8Array;
  port: MessagePort;
  signals: Int32Array<SharedArrayBuffer>;
}

/** Places in the signals: how many answers were given, and how many requests were worked off. */
export const answersGiven = 0;
export const requestsDone = 1;

/** So many blocks may wait for the thread; then the reader waits for it. */
const mostWaiting = 24;
const othersPerRequest = 1000;
const checkMs = 1000;

/**
 * Begins one import that is written by a thread of its own, while this one reads the file:
 * half of the work of a large import each.
 * To be begun when nobody else is writing; when somebody then was quicker, the thread waits.
 * @param key the server's own key
 */
export function openBatchThread(
  file: string,
  key: Uint8Array,
  description: BatchDescription,
): BatchWriter {
  const thread = new BatchThread(file, key);
  // Not waited for: reading begins while the thread starts.
  thread.tell({ kind: 'begin', description });
  const packer = new EventPacker((block) => {
    thread.tell({ kind: 'append', block }, transferableParts(block));
  });
  let others: { record: OtherRecord; row: number }[] = [];
  const flushOthers = () => {
    if (others.length > 0) thread.tell({ kind: 'others', records: others });
    others = [];
  };
  return {
    write(record, row) {
      if (record.kind === 'event') return packer.add(record, row);
      others.push({ record, row });
      if (others.length === othersPerRequest) flushOthers();
    },
    settle(rule): Settlement {
      packer.flush();
      flushOthers();
      const settlement = thread.ask({ kind: 'settle', rule });
      if (settlement === null) throw new Error('A batch was settled without an answer.');
      return settlement;
    },
    commit(committedAt) {
      thread.ask({ kind: 'commit', committedAt });
      thread.end();
    },
    rollBack() {
      thread.rollBack();
    },
  };
}

class BatchThread {
  readonly #port: MessagePort;
  readonly #worker: Worker;
  readonly #signals = new Int32Array(new SharedArrayBuffer(8));
  #told = 0;
  #failure: Error | null = null;

  constructor(file: string, key: Uint8Array) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData = { file, key, port: port2, signals: this.#signals };
    this.#worker = new Worker(new URL('./start-batch-worker.mjs', import.meta.url), {
      workerData,
      transferList: [port2],
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    // Nobody waits for it who does not ask: the process may end, and the batch with it.
    this.#worker.unref();
  }

  /** Sends what needs no answer; waits when the thread has fallen behind. */
  tell(request: BatchRequest, transfer: ArrayBuffer[] = []): void {
    this.#throwFailure();
    this.#port.postMessage(request, transfer);
    this.#told += 1;
    for (;;) {
      const done = Atomics.load(this.#signals, requestsDone);
      if (this.#told - done <= mostWaiting) return;
      Atomics.wait(this.#signals, requestsDone, done, checkMs);
    }
  }

  /** Sends and waits for the answer. */
  ask(request: BatchRequest): Settlement | null {
    this.#throwFailure();
    this.#port.postMessage(request);
    this.#told += 1;
    for (;;) {
      const given = Atomics.load(this.#signals, answersGiven);
      const answer = this.#receive();
      if (answer?.kind === 'done') return answer.settlement;
      if (answer) this.#throwFailure();
      Atomics.wait(this.#signals, answersGiven, given, checkMs);
    }
  }

  rollBack(): void {
    try {
      this.ask({ kind: 'rollBack' });
    } catch (error) {
      // What failed has been rolled back by the thread itself.
      if (this.#failure === null) throw error;
    } finally {
      this.end();
    }
  }

  end(): void {
    this.#port.close();
    void this.#worker.terminate();
  }

  #receive(): BatchAnswer | undefined {
    const received = receiveMessageOnPort(this.#port);
    if (received === undefined) return undefined;
    const answer: BatchAnswer = received.message;
    if (answer.kind === 'failed') this.#failure = errorOf(answer);
    return answer;
  }

  #throwFailure(): void {
    if (this.#failure === null) this.#receive();
    if (this.#failure !== null) throw this.#failure;
  }
}

/** The error that the thread met, as it would have been thrown here. */
function errorOf({ name, message, code }: Extract<BatchAnswer, { kind: 'failed' }>): Error {
  if (name === 'LogsBusyError') return new LogsBusyError();
  return Object.assign(new Error(message), { name, ...(code === '' ? {} : { code }) });
}
