import { useCallback, useEffect, useRef, useState } from 'react';
import type { StreamOutcome, StreamProgress } from '#app/core/deidentify/deidentify-stream.ts';
import type { FileSample } from '#app/core/deidentify/read-sample.ts';
import type { DeidentifyOrder, WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** A file that was chosen, with its first rows. */
export interface OpenedFile {
  file: File;
  sample: FileSample;
  /** Which choice it was: the same file chosen again is another. */
  number: number;
}

/** A problem with a file, and the columns it is about by their new names. */
export interface FileProblem {
  sentence: string;
  columns: string[];
}

/** How far the reading of the whole file is. */
export type WholeReading =
  | { state: 'idle' }
  | { state: 'running'; progress: StreamProgress; startedMs: number }
  | { state: 'failed'; problem: FileProblem }
  | { state: 'done'; outcome: StreamOutcome; output: Blob };

interface State {
  opened: OpenedFile | null;
  isOpening: boolean;
  openingProblem: string;
  reading: WholeReading;
}

const idle: WholeReading = { state: 'idle' };
const nothing: State = { opened: null, isOpening: false, openingProblem: '', reading: idle };

/**
 * The worker that reads files. Its script is loaded with the page, so that everything goes
 * on without a network from then on.
 */
export function useFileWorker() {
  const worker = useRef<Worker | null>(null);
  const asked = useRef<{ number: number; file: File | null }>({ number: 0, file: null });
  const [state, setState] = useState(nothing);

  useEffect(() => {
    const started = new Worker(new URL('./anonymise-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      const { number, file } = asked.current;
      // What was asked for before the last request is of no interest any more.
      if (data.number === number) setState((before) => stateAfter(before, data, file));
    });
    return () => started.terminate();
  }, []);

  const open = useCallback((file: File) => {
    const number = nextNumber(asked);
    asked.current.file = file;
    setState({ ...nothing, isOpening: true });
    send(worker, { kind: 'open', number, file });
  }, []);

  const deidentify = useCallback((order: DeidentifyOrder) => {
    const progress = { bytesDone: 0, rowsRead: 0 };
    const reading: WholeReading = { state: 'running', progress, startedMs: performance.now() };
    setState((before) => ({ ...before, reading }));
    send(worker, { kind: 'deidentify', number: nextNumber(asked), ...order });
  }, []);

  /** Ends the reading, or forgets what was made because it no longer fits what was chosen. */
  const cancel = useCallback(() => {
    setState((before) => (before.reading.state === 'idle' ? before : { ...before, reading: idle }));
    send(worker, { kind: 'cancel', number: nextNumber(asked) });
  }, []);

  return { ...state, open, deidentify, cancel };
}

function nextNumber(asked: { current: { number: number } }): number {
  asked.current.number += 1;
  return asked.current.number;
}

function send(worker: { current: Worker | null }, request: WorkerRequest): void {
  worker.current?.postMessage(request);
}

function stateAfter(before: State, answer: WorkerAnswer, file: File | null): State {
  switch (answer.kind) {
    case 'opened':
      return file
        ? { ...nothing, opened: { file, sample: answer.sample, number: answer.number } }
        : before;
    case 'progress':
      return before.reading.state === 'running'
        ? { ...before, reading: { ...before.reading, progress: answer.progress } }
        : before;
    case 'done':
      return { ...before, reading: { state: 'done', ...answer } };
    case 'failed':
      return before.isOpening
        ? { ...nothing, openingProblem: answer.sentence }
        : { ...before, reading: { state: 'failed', problem: answer } };
    case 'cancelled':
      return before;
  }
}
