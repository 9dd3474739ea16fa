import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';
import { receiptEnds } from './support/send-file.ts';

const claimed = 12;
const folder = mkdtempSync(join(tmpdir(), 'milepost-learncard-'));
const exported = join(folder, 'integration-credentials-2025-04-01.csv');
const keyFile = join(folder, 'key.txt');
const pilot = '/pilots/RIVERBEND';
let app: RunningApp;
let browser: Browser;
let partner: Page;
let coordinator: Page;
const checks: (() => void)[] = [];

beforeAll(async () => {
  const header =
    'Credential Name,Credential Category,Recipient Name,Recipient ID,Recipient Type,Status,Delivery Method,Date Sent,Date Claimed,Time to Claim (hours),Error Details,Source,Activity ID';
  const rows = Array.from(
    { length: claimed },
    (_, index) =>
      `Welding Fundamentals,Achievement,Marguerite Oyelaran,m.oyelaran${index}@mail.example.org,email,Claimed,email,2025-03-04T15:00:00.000Z,2025-03-06T09:30:00.000Z,42.5,,send,act-${index}`,
  );
  writeFileSync(exported, `\uFEFF${[header, ...rows].join('\r\n')}\r\n`);
  writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`);
  app = await startApp({ from: inject('demonstrationFolder') });
  browser = await openBrowser();
  partner = await openAs('data partner');
  coordinator = await openAs('pilot coordinator');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openAs(role: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  checks.push(watchPage(page, app.origin));
  await signInAs(page, app.origin, role);
  return page;
}

const mainText = async (page: Page) => (await page.getByRole('main').textContent()) ?? '';

/** Waits until the page says something, as a receipt does once its import has gone on. */
const says = (page: Page, words: string | RegExp) =>
  page.getByRole('main').getByText(words).first().waitFor({ timeout: 60_000 });

/** How many credentials the adoption chart shows as accepted in the week of the export. */
async function acceptedInWeek(): Promise<number> {
  await partner.goto(`${app.origin}${pilot}/adoption`, { waitUntil: 'networkidle' });
  await partner.getByRole('radio', { name: 'Table' }).first().click();
  const table = partner.getByRole('table').first();
  const labels = await table.locator('thead th').allTextContents();
  const row = table.locator('tbody tr').filter({ hasText: 'March 3, 2025' });
  const cells = await row.locator('th, td').allTextContents();
  return Number(cells[labels.indexOf('Credentials accepted')]);
}

/** What the guide says to do: choose the file, give the key, look, read, send. */
async function sendAsTheGuideSays(): Promise<void> {
  await partner.goto(`${app.origin}${pilot}/imports/guide`, { waitUntil: 'networkidle' });
  await partner
    .getByRole('main')
    .getByRole('link', { name: /imports\/new$/ })
    .click();
  await partner.getByRole('heading', { level: 1, name: 'Send a file' }).waitFor();
  await partner.locator('input[name=file]').setInputFiles(exported);
  await partner.getByText(/This looks like LearnCard credentials/).waitFor();
  await partner.locator('input[name=keyFile]').setInputFiles(keyFile);
  await partner.getByText('The key is in place').waitFor();
  await partner.getByRole('button', { name: 'Read the file' }).click();
  await partner.getByText(`${claimed} rows are ready`).waitFor();
  await partner.getByRole('button', { name: 'Send the file' }).click();
  await partner.waitForURL(/\/imports\/\d+$/);
  await receiptEnds(partner);
}

/** A coordinator lets in what the partner sees waiting. */
async function approve(): Promise<void> {
  await says(partner, 'waiting for a coordinator');
  await coordinator.goto(partner.url(), { waitUntil: 'networkidle' });
  await coordinator.getByLabel(/^Reason/).fill('Agreed with the college.');
  await coordinator.getByRole('button', { name: 'Approve and import' }).click();
  await says(coordinator, 'Approved by');
  await partner.reload({ waitUntil: 'networkidle' });
  await receiptEnds(partner);
}

describe('a person with nothing but a LearnCard export and the guide', () => {
  let before: number;

  it('gets it in, once a coordinator has agreed, and sees the adoption chart move', async () => {
    before = await acceptedInWeek();
    await sendAsTheGuideSays();
    await approve();
    expect(await mainText(partner)).toContain('Committed');
    expect(await acceptedInWeek()).toBe(before + claimed);
  });

  it('undoes it, and the chart is as it was', async () => {
    await partner.goto(`${app.origin}${pilot}/imports`, { waitUntil: 'networkidle' });
    const row = partner.getByRole('row').filter({ hasText: 'LearnCard' }).first();
    await row.getByRole('link').first().click();
    await partner.getByRole('button', { name: 'See what undoing takes away' }).click();
    await says(partner, 'What would go and what would stay');
    await partner.getByRole('button', { name: 'Undo this import' }).click();
    await partner.getByRole('alertdialog').waitFor();
    await partner.getByRole('button', { name: 'Undo the import' }).click();
    await says(partner, 'This import was undone');
    expect(await acceptedInWeek()).toBe(before);
  });

  it('gets it in again', async () => {
    await sendAsTheGuideSays();
    if (/waiting for a coordinator/.test(await mainText(partner))) await approve();
    expect(await mainText(partner)).toContain('Committed');
    expect(await acceptedInWeek()).toBe(before + claimed);
  });

  it('has handed over nobody: the server knows no name and no address', () => {
    const kept = readdirSync(app.dataFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter((text) => /oyelaran/i.test(text))).toEqual([]);
    expect(app.output()).not.toMatch(/oyelaran/i);
    for (const check of checks) check();
  });
});
