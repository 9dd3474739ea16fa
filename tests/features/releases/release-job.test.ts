import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { pilotSeed, readGateSecret } from '#app/features/releases/gate-secret.ts';
import { mendReleaseJobs } from '#app/features/releases/mend-release-jobs.ts';
import { readReleaseJob } from '#app/features/releases/read-release-job.ts';
import { readReleaseSigningKey } from '#app/features/releases/release-signing-key.ts';
import { requestRelease } from '#app/features/releases/request-release.ts';
import { runReleaseJob } from '#app/features/releases/run-release-job.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { listPublishedReleases } from '#db/published/queries/releases.ts';
import { auditLog, pilots } from '#db/records/schema/index.ts';
import { decideCarelessly } from '../../support/decide-carelessly.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';
import { coordinator, testContext, testSigningKey } from '../../support/test-databases.ts';

const { logs } = simulatedLogs({ people: 300, seed: 'jobs' });
const secrets = { seed: 'x', signingKey: testSigningKey };
const form = { kind: 'publish' as const, asOf: '2026-11-20' };
const partner: Actor = {
  kind: 'account',
  accountId: 2,
  role: 'partner',
  displayName: 'P',
  stakeholderId: 1,
};

function testPilot(actor: Actor = coordinator) {
  const context = testContext(actor, new Date('2026-11-21T12:00:00Z'));
  const moment = '2025-01-01T00:00:00.000Z';
  context.records
    .insert(pilots)
    .values({ code: 'RIVERBEND', name: 'Riverbend', createdAt: moment, updatedAt: moment })
    .run();
  return context;
}

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('a release job', () => {
  it('is refused to those who may not publish', () => {
    expect(() => requestRelease(testPilot(partner), 'RIVERBEND', form)).toThrow('may not do this');
    expect(() => requestRelease(testPilot({ kind: 'visitor' }), 'RIVERBEND', form)).toThrow(
      'sign in',
    );
    expect(() => requestRelease(testPilot(), 'NOWHERE', form)).toThrow('no pilot');
  });

  it('keeps a second one of the same pilot out while it is under way', () => {
    const context = testPilot();
    requestRelease(context, 'RIVERBEND', form, process.pid);
    expect(() => requestRelease(context, 'RIVERBEND', form)).toThrow('being built already');
  });

  it('builds, says so, and leaves an audit row of who asked and what came of it', async () => {
    const context = testPilot();
    const job = requestRelease(context, 'riverbend', form, process.pid);
    const release = { ...context, logs, ...secrets, processId: 1, decide: decideCarelessly };
    const built = await runReleaseJob(release, 'RIVERBEND', job);
    expect(readReleaseJob(context, 'RIVERBEND')).toMatchObject({
      ...{ status: 'done', percentDone: 100, releaseNumber: 1, isRunning: false },
    });
    const trail = context.records.select().from(auditLog).all();
    expect(trail.map(({ action, subjectId }) => `${action} ${subjectId}`)).toEqual([
      ...['release.requested RIVERBEND', 'release.publish RIVERBEND'],
    ]);
    expect(trail[1]?.details).toContain(built.cellsSha256);
  });

  it('ends with the reason in words when nothing can be released, and publishes nothing', async () => {
    const context = testPilot();
    const job = requestRelease(context, 'RIVERBEND', form, process.pid);
    const empty = { ...context, logs: createMemoryLogsStore(), ...secrets, processId: 1 };
    await expect(runReleaseJob(empty, 'RIVERBEND', job)).rejects.toThrow('nothing to release');
    expect(readReleaseJob(context, 'RIVERBEND')).toMatchObject({
      status: 'refused',
      isRunning: false,
    });
    expect(listPublishedReleases(context.published, 'RIVERBEND')).toEqual([]);
    requestRelease(context, 'RIVERBEND', form);
  });

  it('is shown as failed when its process died, and makes way for the next', () => {
    const context = testPilot();
    requestRelease(context, 'RIVERBEND', form, deadProcess());
    expect(readReleaseJob(context, 'RIVERBEND')).toMatchObject({
      status: 'failed',
      isRunning: false,
    });
    const next = requestRelease(context, 'RIVERBEND', form, process.pid);
    expect(readReleaseJob(context, 'RIVERBEND')).toMatchObject({ id: next.id, isRunning: true });
    expect(mendReleaseJobs(context.records, context.now)).toBe(0);
  });

  it('that no process ever took counts as abandoned after a minute', () => {
    const context = testPilot();
    requestRelease(context, 'RIVERBEND', form);
    expect(readReleaseJob(context, 'RIVERBEND')?.isRunning).toBe(true);
    const later = () => new Date('2026-11-21T12:01:01Z');
    expect(readReleaseJob({ ...context, now: later }, 'RIVERBEND')?.isRunning).toBe(false);
    expect(mendReleaseJobs(context.records, later)).toBe(1);
  });

  it('is seen by those only who may preview', () => {
    expect(() => readReleaseJob(testPilot(partner), 'RIVERBEND')).toThrow('may not do this');
    expect(readReleaseJob(testPilot(), 'RIVERBEND')).toBeNull();
  });
});

describe('the secrets of a deployment’s releases', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'milepost-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, kept, and readable by its owner only', () => {
    const secret = readGateSecret({ secrets: folder });
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(readGateSecret({ secrets: folder })).toBe(secret);
    expect(statSync(join(folder, 'gate-secret')).mode & 0o777).toBe(0o600);
    const key = readReleaseSigningKey({ secrets: folder });
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(key).not.toBe(secret);
    expect(readReleaseSigningKey({ secrets: folder })).toBe(key);
    expect(statSync(join(folder, 'release-signing-key')).mode & 0o777).toBe(0o600);
  });

  it('gives each pilot one of its own', () => {
    const seeds = [pilotSeed('s', 'A'), pilotSeed('s', 'B'), pilotSeed('t', 'A')];
    expect(new Set(seeds).size).toBe(3);
    expect(pilotSeed('s', 'A')).toBe(seeds[0]);
  });
});
