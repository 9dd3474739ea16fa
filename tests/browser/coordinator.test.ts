import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { valueLabel } from '#app/core/measures/dimensions.ts';
import { bandText } from '#app/ui/charts/number-text.ts';
import { runScriptWell } from '../support/run-script.ts';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';
import { putFile, receiptEnds, sendThroughPage } from './support/send-file.ts';

type Cell = Record<string, string>;

const files = mkdtempSync(join(tmpdir(), 'milepost-journey-'));
let app: RunningApp;
let browser: Browser;
let page: Page;
let expectNoComplaints: () => void;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  await runScriptWell('simulate.ts', ['--people', '1000', '--seed', '11', '--out', files], {});
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  expectNoComplaints = watchPage(page, app.origin);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(files, { recursive: true, force: true });
});

/** Sends a file through the page and waits for its receipt to say how it ended. */
async function sendFile(format: string, file: string | { name: string; text: string }) {
  const chosen = typeof file === 'string' ? join(files, file) : file;
  await sendThroughPage(page, `${app.origin}/pilots/JOURNEY/imports/new`, { format, file: chosen });
  await receiptEnds(page);
}

const receipt = () => page.getByRole('main').textContent();

describe('a coordinator, from logs to numbers', () => {
  it('signs in with one click and makes a pilot', async () => {
    await signInAs(page, app.origin, 'pilot coordinator');
    await page.goto(`${app.origin}/pilots/new`, { waitUntil: 'networkidle' });
    await page.getByLabel(/^Code/).fill('JOURNEY');
    await page.getByLabel(/^Name/).fill('The journey');
    await page.getByRole('button', { name: 'Create pilot' }).click();
    await page.waitForURL(/\/pilots\/JOURNEY$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('sends the files of a simulated pilot through the page and watches each finish', async () => {
    for (const name of ['events', 'people', 'applications', 'population']) {
      await sendFile(`${name}-csv`, `${name}.csv`);
      expect(await receipt()).toContain('Committed');
      await page.reload();
      expect(await receipt()).toContain('Committed');
    }
    await page.goto(`${app.origin}/pilots/JOURNEY/adoption`, { waitUntil: 'networkidle' });
    expect(await receipt()).toMatch(/Credentials issued: [\d,]+ so far/);
  });

  it('is answered with the first receipt when the same file comes again', async () => {
    await sendFile('people-csv', 'people.csv');
    const first = page.url();
    await sendFile('people-csv', 'people.csv');
    expect(page.url()).toBe(first);
  });

  it('has a file with names and addresses stopped at the door, with nothing echoed', async () => {
    // The page would take the names out. Somebody's own program may not.
    const location = await putFile(
      page,
      `/pilots/JOURNEY/uploads?format=events-csv`,
      [
        'event_id,event_type,occurred_at,holder_pid,Recipient Name,contact',
        'e1,issued,2025-02-03,p_000000001,Marguerite Oyelaran,m.oyelaran@mail.example.org',
        'e2,issued,2025-02-03,p_000000002,Dashiell Quenneville,d.quenneville@mail.example.org',
      ].join('\n'),
    );
    await page.goto(app.origin + location, { waitUntil: 'networkidle' });
    await receiptEnds(page);
    const text = await receipt();
    expect(text).toMatch(/Stopped/);
    expect(text).toContain('Recipient Name');
    expect(text).toContain('contact');
    expect(text).not.toMatch(/Oyelaran|Quenneville|oyelaran/);
    expect(app.output()).not.toMatch(/Oyelaran|Quenneville|oyelaran/);
    const kept = readdirSync(app.dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter((text) => /Oyelaran|oyelaran/.test(text))).toEqual([]);
  });

  it('reads which rows were refused, by row, column and reason', async () => {
    await sendFile('events-csv', {
      name: 'broken.csv',
      text: [
        'event_id,event_type,occurred_at,holder_pid',
        'b1,issued,2025-02-03,p_000000001',
        'b2,vanished,2025-02-03,p_000000002',
        'b3,issued,31/31/2025,p_000000003',
        'b4,issued,2025-02-04,p_000000004',
        'b5,issued,2025-02-04,p_000000005',
      ].join('\n'),
    });
    const text = await receipt();
    expect(text).toContain('event_type');
    expect(text).toContain('occurred_at');
    expect(text).not.toContain('vanished');
    expect(text).not.toContain('31/31/2025');
  });

  it('publishes a release after being asked once more', async () => {
    await page.goto(`${app.origin}/pilots/JOURNEY/releases`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Publish a release' }).click();
    await page.getByRole('alertdialog').waitFor();
    await page.getByRole('button', { name: 'Publish for good' }).click();
    // This one the server builds itself, with all its proofs: up to a minute on busy cores.
    const release = page.getByRole('link', { name: 'Release 1' });
    await release.first().waitFor({ timeout: 300_000 });
  }, 360_000);

  it('reads time to hire by group, and finds the same numbers in cells.csv', async () => {
    const query = 'dimension=rural_urban';
    await page.goto(`${app.origin}/pilots/JOURNEY/time-to-hire?${query}`, {
      waitUntil: 'networkidle',
    });
    await page.getByRole('radio', { name: 'Table' }).first().click();
    const table = page.getByRole('table').first();
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
    const cells = await downloadCells();
    const groups = cells.filter(
      (cell) =>
        cell.table === 'hiring' && cell.cohort === 'all' && cell.dimension_1 === 'rural_urban',
    );
    const compared = compareRows(rows, groups);
    // How many are shown differs a little with the secret of the server.
    expect(compared).toBeGreaterThan(3);
    expectNoComplaints();
  });
});

async function downloadCells(): Promise<Cell[]> {
  await page.goto(`${app.origin}/pilots/JOURNEY/releases/1`, { waitUntil: 'networkidle' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /cells\.csv/ })
      .first()
      .click(),
  ]);
  const saved = readFileSync(await download.path());
  const fromApi = await fetch(`${app.origin}/api/v1/pilots/JOURNEY/releases/1/cells.csv`);
  expect(Buffer.from(await fromApi.arrayBuffer()).equals(saved)).toBe(true);
  return Papa.parse<Cell>(saved.toString('utf8'), { header: true, skipEmptyLines: true }).data;
}

/** Compares what the page's table says with the released cells; returns how many were shown. */
function compareRows(rows: string[][], cells: Cell[]): number {
  let shown = 0;
  const horizons = ['hired_by_30', 'hired_by_60', 'hired_by_90', 'hired_by_180'];
  for (const value of new Set(cells.map((cell) => cell.value_1 ?? ''))) {
    const row = rows.find(([label]) => label === valueLabel('rural_urban', value));
    horizons.forEach((measure, index) => {
      const cell = cells.find((found) => found.value_1 === value && found.measure === measure);
      const text = row?.[index + 2] ?? '';
      if (cell?.status !== 'shown') {
        const isBanded = cell?.status === 'banded';
        const band = bandText(Number(cell?.ci_low), Number(cell?.ci_high));
        expect(text).toBe(isBanded ? band : 'Hidden to protect privacy');
        return;
      }
      shown += 1;
      expect(text).toContain(`${cell.percent}% (${Number(cell.count).toLocaleString('en-US')})`);
      expect(text).toContain(`${cell.ci_low}% to ${cell.ci_high}%`);
      expect(row?.[1]).toBe(Number(cell.denominator).toLocaleString('en-US'));
    });
  }
  return shown;
}
