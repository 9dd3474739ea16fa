import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { benchPilot } from './import-events.ts';
import { measureProcess } from './measure-process.ts';

const warmUpRequests = 30;
const idleRequests = 200;
const pauseMs = 20;

export interface PageTimes {
  idleP95Ms: number;
  busyP95Ms: number;
}

/**
 * How long a pilot's page takes while nothing else happens, and while a file is imported
 * into the same data folder. The built server, on loopback, one request at a time.
 * @param work what goes on meanwhile
 */
export async function measurePages(
  dataFolder: string,
  work: () => Promise<unknown>,
): Promise<PageTimes> {
  const environment = {
    MILEPOST_DATA: dataFolder,
    HOST: '127.0.0.1',
    PORT: '0',
    MILEPOST_DEMO: '0',
  };
  await measureProcess(process.execPath, ['--import', 'tsx', 'scripts/prepare.ts'], environment);
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const page = `${await addressOf(server)}/pilots/${benchPilot}`;
    await timesOf(page, warmUpRequests);
    const idle = await timesOf(page, idleRequests);
    let isBusy = true;
    const working = work().finally(() => {
      isBusy = false;
    });
    const busy: number[] = [];
    while (isBusy) busy.push(...(await timesOf(page, 1)));
    await working;
    return { idleP95Ms: percentile95(idle), busyP95Ms: percentile95(busy) };
  } finally {
    server.kill();
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((settle, reject) => {
    let output = '';
    server.stdout?.on('data', (text) => {
      output += text;
      const address = /running at (http:\/\/\S+)/.exec(output)?.[1];
      if (address) settle(address);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

async function timesOf(page: string, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const startedAt = performance.now();
    const response = await fetch(page);
    await response.text();
    times.push(performance.now() - startedAt);
    if (!response.ok) throw new Error(`The page answered ${response.status}.`);
    await wait(pauseMs);
  }
  return times;
}

function percentile95(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
