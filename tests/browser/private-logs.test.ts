import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningApp, startApp } from './support/run-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({
    from: inject('demonstrationFolder'),
    // Nobody can open a folder as a database, not even root: mode bits would not stop root.
    beforeServing(dataFolder) {
      for (const suffix of ['', '-wal', '-shm']) {
        rmSync(join(dataFolder, `logs.db${suffix}`), { force: true });
      }
      mkdirSync(join(dataFolder, 'logs.db'));
    },
  });
});

afterAll(() => app.stop());

describe('the web process without the private logs', () => {
  it.each([
    '/',
    '/stakeholders',
    '/pilots',
    '/pilots/RIVERBEND',
    '/pilots/RIVERBEND/adoption',
    '/pilots/RIVERBEND/time-to-hire',
    '/pilots/RIVERBEND/access',
    '/pilots/RIVERBEND/metrics',
    '/data',
    '/methods',
    '/api/v1/pilots/RIVERBEND/releases/1/cells.csv',
  ])('still serves %s', async (path) => {
    expect((await fetch(`${app.origin}${path}`)).status).toBe(200);
  });

  it('tells monitors that a file is not in order', async () => {
    const health = await fetch(`${app.origin}/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({
      files: { records: 'ok', published: 'ok', logs: 'cannot be opened' },
    });
  });

  it('holds no code that could open them', () => {
    const bundle = readdirSync('build/server', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join('build/server', name), 'utf8'))
      .join('\n');
    expect(bundle).toContain('audit_log');
    expect(bundle).not.toMatch(/openLogs|db\/logs\/(sqlite|memory)/);
  });
});
