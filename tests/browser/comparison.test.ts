import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptSecret } from '#app/features/kept-secret.ts';
import { dataFolderPaths } from '#db/data-folder.ts';
import { runScriptWell } from '../support/run-script.ts';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const files = mkdtempSync(join(tmpdir(), 'milepost-berkeley-'));
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ environment: { MILEPOST_DEMO: '0' } });
  const environment = { MILEPOST_DATA: app.dataFolder, MILEPOST_DEMO: '0' };
  const pilot = ['--pilot', 'BERKELEY'];
  await runScriptWell('simulate.ts', ['--berkeley', '--out', files], environment);
  const made = ['create', '--code', 'BERKELEY', '--name', 'Berkeley'];
  await runScriptWell('pilots.ts', made, environment);
  const sent = ['people.csv', 'applications.csv'].map((file) => join(files, file));
  await runScriptWell('import.ts', [...pilot, ...sent], environment);
  // By another secret, one in fifty would hide by chance what is looked at here.
  keptSecret(dataFolderPaths(app.dataFolder), 'gate-secret', () => Buffer.from('07'.repeat(32)));
  await runScriptWell('release.ts', pilot, environment);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(files, { recursive: true, force: true });
});

it('the admissions of 1973, entered as a pilot, turn round before the reader’s eyes', async () => {
  const page = await browser.newPage();
  const expectNoComplaints = watchPage(page, app.origin);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${app.origin}/pilots/BERKELEY`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Comparison', exact: true }).click();
  const heading = page.getByRole('heading', { name: /^With an LER, 14 points fewer/ });
  await heading.waitFor();
  // Which departments can be compared is the gate's choice, by the secret of the deployment.
  expect(await heading.textContent()).toMatch(/within the same site, (\d+ points? more|about as)/);
  const text = await page.locator('main').textContent();
  expect(text).toMatch(/opposite directions.*holds zero/);
  expect(text).toMatch(/more often in sites where fewer people are hired/);
  expect(text).not.toMatch(/\b(caus\w*|effect|impact|improve\w*)\b/i);
  await page.getByLabel('A difference of how many percentage points?').fill('1');
  await page.getByRole('button', { name: 'Say when' }).click();
  await page.getByText(/A difference of 1 percentage point would/).waitFor();
  expect(new URL(page.url()).searchParams.get('within')).toBe('site');
  // A visit of its own: what is said aloud while a form is sent stays in the page for seconds.
  await page.reload({ waitUntil: 'networkidle' });
  expect(await findViolations(page)).toEqual([]);
  expectNoComplaints();
  await page.close();
});

it('all of it stands in tables without scripts, and METHODS.md says how it came about', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.origin}/pilots/BERKELEY/comparison`);
  for (const figure of ['#comparison', '#comparison-by-day', '#balance']) {
    expect(await page.locator(`${figure} table`).first().isVisible(), figure).toBe(true);
  }
  const row = page.locator('#comparison tbody tr', { hasText: 'Department B' }).first();
  expect(await row.textContent()).toContain('Hidden to protect privacy');
  await context.close();
  const answer = await fetch(`${app.origin}/pilots/BERKELEY/releases/1/METHODS.md`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/markdown/);
  expect(await answer.text()).toContain('# Methods: release 1 of BERKELEY');
});
