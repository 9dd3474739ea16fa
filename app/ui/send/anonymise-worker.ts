import Papa from 'papaparse';
import { AppError } from '#app/core/app-error.ts';
import { Deidentifier, PersonalDataLeft } from '#app/core/deidentify/deidentifier.ts';
import { deidentifyStream } from '#app/core/deidentify/deidentify-stream.ts';
import { readSample, splitterFor } from '#app/core/deidentify/read-sample.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';
import type { DeidentifyOrder, WorkerAnswer, WorkerRequest } from './worker-messages.ts';

// Reads files beside the page, which stays free to answer. Nothing here sends anything
// anywhere: what it makes goes back to the page.

const progressMs = 200;
/** Pieces of text are kept as blobs, which the browser may put on its disk. */
const blobCharacters = 4 * 1024 ** 2;

/** The request that is being worked on; an earlier one ends itself. */
let current = 0;

class Cancelled extends Error {}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  current = data.number;
  const { number } = data;
  if (data.kind === 'cancel') answer({ kind: 'cancelled', number });
  else if (data.kind === 'open') finish(number, openFile(data.file, number));
  else finish(number, deidentifyFile(data, number));
});

function answer(message: WorkerAnswer): void {
  self.postMessage(message);
}

function finish(number: number, work: Promise<WorkerAnswer>): void {
  work.then(answer, (error: unknown) => {
    if (!(error instanceof Cancelled)) answer(failureOf(error, number));
  });
}

async function openFile(file: File, number: number): Promise<WorkerAnswer> {
  return { kind: 'opened', number, sample: await readSample(() => file.stream(), Papa.Parser) };
}

async function deidentifyFile(order: DeidentifyOrder, number: number): Promise<WorkerAnswer> {
  const { file, sample, plan, mapping, linkageKey, postcodes } = order;
  const pids = linkageKey ? await HolderPidMaker.withKey(linkageKey) : null;
  const format = findFormat(plan.format) ?? null;
  const deidentifier = new Deidentifier(plan, format, { pids, postcodes }, mapping);
  const blobs: Blob[] = [];
  let text = '';
  let toldAt = 0;
  const outcome = await deidentifyStream(
    () => file.stream(),
    splitterFor(sample, Papa.Parser),
    deidentifier,
    (piece) => {
      text += piece;
      if (text.length < blobCharacters) return;
      blobs.push(new Blob([text]));
      text = '';
    },
    (progress) => {
      if (current !== number) throw new Cancelled();
      if (performance.now() - toldAt < progressMs) return;
      toldAt = performance.now();
      answer({ kind: 'progress', number, progress });
    },
  );
  const output = new Blob([...blobs, text], { type: 'text/csv' });
  return { kind: 'done', number, outcome, output };
}

function failureOf(error: unknown, number: number): WorkerAnswer {
  return {
    kind: 'failed',
    number,
    sentence:
      error instanceof AppError
        ? error.message
        : 'The file could not be read. Has it been moved or changed? Choose it again.',
    columns: error instanceof PersonalDataLeft ? error.columns : [],
  };
}
