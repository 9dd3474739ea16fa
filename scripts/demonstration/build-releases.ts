import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '#app/core/app-error.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { readGateSecret } from '#app/features/releases/gate-secret.ts';
import { readReleaseSigningKey } from '#app/features/releases/release-signing-key.ts';
import { type ReleaseProcess, runReleaseJob } from '#app/features/releases/run-release-job.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import type { ReleaseJob } from '#db/records/queries/release-jobs.ts';
import type { PilotSeed } from '#seeds/demonstration/pilot-seed.ts';
import { queueNextRelease } from './queue-release.ts';
import { areReleasesMissing, noteReleasesBuilt, takeOnReleases } from './releases-state.ts';

/** Between two looks whether somebody else is done. */
const againAfterMs = 1000;

/**
 * Builds the demonstration's missing releases: the first one of every pilot, the smallest pilot
 * first, then the next ones, so that every pilot has something to show soon. Waits while another
 * process builds them. Where one was cut off, it is built anew: a release is written whole, so
 * nothing of it is there.
 * @param say told one sentence at each step
 * @param decide as in a `ReleaseProcess`: left out by everything but tests
 * @returns whether every pilot has all of its releases; false when one was refused
 */
export async function buildDemonstrationReleases(
  context: FeatureContext,
  folder: DataFolder,
  pilots: readonly PilotSeed[],
  say: (sentence: string) => void,
  decide?: ReleaseProcess['decide'],
): Promise<boolean> {
  const { records, now } = context;
  while (!takeOnReleases(records, process.pid, now)) {
    if (!areReleasesMissing(records)) return true;
    await wait(againAfterMs);
  }
  let isWhole = true;
  migrateLogs(folder.logs);
  const logs = openLogsStore(folder.logs);
  try {
    const secrets = { seed: readGateSecret(folder), signingKey: readReleaseSigningKey(folder) };
    const release = { ...context, logs, ...secrets, processId: process.pid, decide };
    const codes = smallestFirst(context, pilots);
    // All of them at once, so that pages say of the last one too that it comes.
    for (const code of codes) queueOrNot(context, code);
    isWhole = await releaseAll(release, codes, say);
  } finally {
    logs.close();
  }
  noteReleasesBuilt(records);
  return isWhole;
}

/** Codes of the pilots that are still there. */
function smallestFirst({ records }: FeatureContext, pilots: readonly PilotSeed[]): string[] {
  const known = new Set(listPilots(records).map(({ code }) => code));
  return [...pilots]
    .sort((a, b) => a.simulation.people - b.simulation.people)
    .map(({ code }) => code)
    .filter((code) => known.has(code));
}

/** One release of each pilot after the other, until each has all; whether none was refused. */
async function releaseAll(
  release: ReleaseProcess,
  codes: readonly string[],
  say: (sentence: string) => void,
): Promise<boolean> {
  const refused = new Set<string>();
  let missing = [...codes];
  while (missing.length > 0) {
    const done = new Set<string>();
    for (const code of missing) {
      const state = await releaseNext(release, code, say);
      // What was refused once is refused again: the pilot has the releases that it has.
      if (state === 'refused') refused.add(code);
      if (state !== 'published') done.add(code);
    }
    missing = missing.filter((code) => !done.has(code));
  }
  return refused.size === 0;
}

/** Builds the next release of a pilot, or waits until somebody else has. */
async function releaseNext(
  release: ReleaseProcess,
  pilotCode: string,
  say: (sentence: string) => void,
): Promise<'published' | 'refused' | 'none is missing'> {
  for (;;) {
    const queued = queueOrNot(release, pilotCode);
    if (queued === 'none is missing') return queued;
    if (queued !== 'somebody else builds one') {
      return (await buildOne(release, pilotCode, queued, say)) ? 'published' : 'refused';
    }
    await wait(againAfterMs);
  }
}

function queueOrNot(
  context: FeatureContext,
  pilotCode: string,
): ReleaseJob | 'none is missing' | 'somebody else builds one' {
  try {
    return queueNextRelease(context, pilotCode, process.pid) ?? 'none is missing';
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return 'somebody else builds one';
    throw error;
  }
}

async function buildOne(
  release: ReleaseProcess,
  pilotCode: string,
  job: ReleaseJob,
  say: (sentence: string) => void,
): Promise<boolean> {
  try {
    const { number, asOf } = await runReleaseJob(release, pilotCode, job);
    say(`Release ${number} of ${pilotCode}, as of ${asOf}, is published.`);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(`No release of ${pilotCode} as of ${job.asOf}: ${error.message}`);
    return false;
  }
}
