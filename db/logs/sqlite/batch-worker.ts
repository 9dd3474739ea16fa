import { workerData } from 'node:worker_threads';
import { createReferences } from '#app/core/pseudonyms/reference-maker.ts';
import {
  answersGiven,
  type BatchAnswer,
  type BatchRequest,
  type BatchThreadData,
  requestsDone,
} from './batch-thread.ts';
import { openLogsDatabase } from './open-database.ts';
import { beginSqliteBatch, type SqliteBatch } from './sqlite-batch.ts';

// The thread that writes one large import. It has a connection of its own and lives as
// long as the batch: whatever fails is rolled back here and told, and nothing is written
// after that.

/** Nobody was writing when the batch was begun; who was quicker since may take an hour. */
const patienceMs = 3_600_000;

const { file, key, port, signals }: BatchThreadData = workerData;
const database = openLogsDatabase(file);
database.pragma(`busy_timeout = ${patienceMs}`);
let batch: SqliteBatch | null = null;
let hasFailed = false;

port.on('message', (request: BatchRequest) => {
  if (!hasFailed) {
    try {
      work(request);
    } catch (error) {
      hasFailed = true;
      giveUp(error);
    }
  }
  Atomics.add(signals, requestsDone, 1);
  Atomics.notify(signals, requestsDone);
});

function work(request: BatchRequest): void {
  if (request.kind === 'begin') {
    batch = beginSqliteBatch(database, createReferences(key), request.description);
  } else if (batch === null) {
    throw new Error('A batch must be begun before anything is written.');
  } else if (request.kind === 'append') {
    batch.append(request.block);
  } else if (request.kind === 'others') {
    for (const { record, row } of request.records) batch.writeOther(record, row);
  } else if (request.kind === 'settle') {
    answer({ kind: 'done', settlement: batch.settle(request.rule) });
  } else {
    if (request.kind === 'commit') batch.commit(request.committedAt);
    else batch.rollBack();
    database.close();
    answer({ kind: 'done', settlement: null });
  }
}

/** Rolls back, and tells what failed, whatever comes of that: somebody waits to hear. */
function giveUp(error: unknown): void {
  try {
    batch?.rollBack();
    database.close();
  } finally {
    answer(failureOf(error));
  }
}

function answer(given: BatchAnswer): void {
  port.postMessage(given);
  Atomics.add(signals, answersGiven, 1);
  Atomics.notify(signals, answersGiven);
}

function failureOf(error: unknown): BatchAnswer {
  const isError = error instanceof Error;
  return {
    kind: 'failed',
    name: isError ? error.name : 'Error',
    message: isError ? error.message : 'The thread that writes an import failed.',
    code: isError && 'code' in error ? String(error.code) : '',
  };
}
