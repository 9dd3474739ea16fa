import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const header = 'event_id,event_type,occurred_at,holder_pid,issuer_id';
const event = (id: string, type = 'issued', day = '2026-03-04') =>
  `${id},${type},${day},p_000000001,riverbend-technical-college`;
const file = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;
const pilot = '/pilots/RIVERBEND';

let app: RunningApp;
let browser: Browser;
let coordinator: Page;
let partner: Page;
const complaints: (() => void)[] = [];

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  browser = await openBrowser();
  coordinator = await openAs('pilot coordinator');
  partner = await openAs('data partner');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function openAs(role: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  complaints.push(watchPage(page, app.origin));
  await signInAs(page, app.origin, role);
  return page;
}

const text = (page: Page) => page.getByRole('main').textContent();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Sends a file as the page for sending does, and opens its receipt. */
async function send(page: Page, body: string, query = 'partner='): Promise<string> {
  const address = `${app.origin}${pilot}/uploads?format=events-csv&${query}`;
  const path = await page.evaluate(
    async ([url = '', sent = '']) => {
      const answer = await fetch(url, { method: 'PUT', body: sent });
      return (await answer.json()).location;
    },
    [address, body],
  );
  await page.goto(app.origin + path, { waitUntil: 'networkidle' });
  return path;
}

/** Waits until the receipt that is open says how the import stands. */
const says = (page: Page, words: string | RegExp) =>
  page.getByRole('main').getByText(words).first().waitFor({ timeout: 60_000 });

describe('the receipt of an import', () => {
  it('takes a dry run to the real import without sending the file again', async () => {
    await send(coordinator, file(event('dry-1'), event('dry-2')), 'partner=&dryRun=true');
    await says(coordinator, 'Dry run: the file can be imported as it is');
    const table = coordinator.getByRole('table', { name: /Events of the pilot/ });
    const [, before = '', withFile = ''] = await table
      .locator('tbody tr')
      .first()
      .locator('th, td')
      .allTextContents();
    const number = (cell: string) => Number(cell.replaceAll(',', ''));
    expect(number(withFile) - number(before)).toBe(2);
    const dryRun = coordinator.url();
    await press(coordinator, 'Import it for real');
    await coordinator.waitForURL((url) => url.href !== dryRun);
    await says(coordinator, 'Totals that moved');
    expect(await text(coordinator)).toContain('2 new');
    await coordinator.goto(dryRun);
    expect(await coordinator.getByRole('button', { name: 'Import it for real' }).count()).toBe(0);
  });

  it('groups what is to be mended, gives the rows to mend, and takes them back mended', async () => {
    await send(
      coordinator,
      file(event('r-1'), event('r-2', 'vanished'), event('r-3', 'vanished', '31/31/2026')),
      'partner=&acceptValid=true',
    );
    await says(coordinator, 'What to mend, all refused rows');
    const repairs = coordinator.getByRole('table', { name: 'What to mend, all refused rows' });
    expect(await repairs.locator('tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/^event_type.+2$/),
      expect.stringMatching(/^occurred_at.+1$/),
    ]);
    const [download] = await Promise.all([
      coordinator.waitForEvent('download'),
      coordinator.getByRole('link', { name: 'Download refused rows' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^import-\d+-refused\.csv$/);
    const refused = readFileSync(await download.path(), 'utf8');
    expect(refused.split('\n')[0]).toBe(`${header},_row,_error_code,_error`);
    expect(refused).not.toContain('r-1,');
    const mended = refused.replaceAll('vanished', 'accepted').replace('31/31/2026', '2026-03-31');
    await send(coordinator, mended);
    await says(coordinator, 'Totals that moved');
    expect(await text(coordinator)).toContain('2 new');
    expect(await text(coordinator)).not.toContain('_error');
  });

  it('has a partner’s first file approved by a coordinator, with a reason for its warnings', async () => {
    await send(partner, file(event('p-1', 'offered', '2027-03-01')), '');
    await says(partner, 'In order, and waiting for a coordinator');
    expect(await partner.getByRole('button', { name: 'Approve and import' }).count()).toBe(0);
    const receipt = partner.url();

    await coordinator.goto(`${app.origin}${pilot}/imports`, { waitUntil: 'networkidle' });
    const waiting = coordinator.getByRole('region', { name: 'Waiting for your approval' });
    await waiting.getByRole('link', { name: /^Import \d+$/ }).click();
    await coordinator.waitForURL(receipt);
    await says(coordinator, /has a date more than a day after/);
    await coordinator.getByLabel(/^Reason/).fill('Agreed: offers planned for spring.');
    await press(coordinator, 'Approve and import');
    await says(coordinator, 'Totals that moved');
    await partner.reload({ waitUntil: 'networkidle' });
    expect(await text(partner)).toContain('Agreed: offers planned for spring.');
    expect(await text(partner)).toContain('Committed');

    // The next one, without warnings, goes through by itself.
    await send(partner, file(event('p-2', 'offered')), '');
    await says(partner, /Totals that moved|In order, and waiting/);
    expect(await text(partner)).toContain('Committed');
  });

  it('has a file turned away with a reason that the partner reads', async () => {
    await send(partner, file(event('p-3', 'offered', '2027-03-01')), '');
    await says(partner, 'In order, and waiting for a coordinator');
    await coordinator.goto(partner.url(), { waitUntil: 'networkidle' });
    await coordinator.getByLabel(/^Reason/).fill('Send it when it has happened.');
    await press(coordinator, 'Decline');
    await coordinator.getByRole('alertdialog').waitFor();
    await press(coordinator, 'Decline it');
    await says(coordinator, 'Not let in');
    await partner.reload();
    expect(await text(partner)).toContain('Send it when it has happened.');
  });

  it('is cancelled while it waits for another one to be written', async () => {
    const logs = new Database(join(app.dataFolder, 'logs.db'));
    logs.exec('BEGIN IMMEDIATE');
    await send(coordinator, file(event('cancelled-1')));
    await says(coordinator, /another import is being written/);
    await press(coordinator, 'Cancel this import');
    await coordinator.getByRole('alertdialog').waitFor();
    await press(coordinator, 'Cancel the import');
    await says(coordinator, 'This import was cancelled');
    logs.exec('ROLLBACK');
    logs.close();
    expect(await text(coordinator)).toContain('Nothing was written');
  });

  it('is undone after naming what goes and which releases keep it', async () => {
    await coordinator.goto(`${app.origin}${pilot}/imports`, { waitUntil: 'networkidle' });
    const row = coordinator.getByRole('row').filter({ hasText: 'Eligible population' }).first();
    await row.getByRole('link').click();
    await press(coordinator, 'See what undoing takes away');
    await says(coordinator, 'What would go and what would stay');
    expect(await text(coordinator)).toContain('Releases that contain this import');
    await press(coordinator, 'Undo this import');
    const dialog = coordinator.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(
      /takes 54 population figures out of the logs\..+release 1, release 2/,
    );
    await press(coordinator, 'Undo the import');
    await says(coordinator, 'This import was undone');
    await says(coordinator, 'What went and what stayed');
    const number = coordinator.url().split('/').at(-1);
    await coordinator.getByRole('link', { name: 'Release 2' }).click();
    await says(coordinator, '1 import was withdrawn since');
    expect(await text(coordinator)).toContain(`Import ${number}`);
  });

  it('is read without scripts too, and the quality of the logs by partner', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await partner.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto(partner.url());
    expect(await text(page)).toContain('Receipt');
    await page.goto(`${app.origin}${pilot}/imports/quality`);
    const table = page.getByRole('table', { name: 'Partners that send logs' });
    expect(await table.locator('tbody tr').count()).toBe(1);
    expect(await table.textContent()).toContain('Riverbend Technical College');
    await context.close();
  });

  it('complains of nothing', () => {
    for (const expectNone of complaints) expectNone();
  });
});
