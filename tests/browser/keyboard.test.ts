import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';
import { receiptEnds } from './support/send-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-keyboard-'));
const header =
  'Credential Name,Credential Category,Recipient Name,Recipient ID,Recipient Type,Status,Delivery Method,Date Sent,Date Claimed,Time to Claim (hours),Error Details,Source,Activity ID';
const row = (index: number) =>
  `Beekeeping Basics,Achievement,Ada Lovelace,ada${index}@example.edu,email,Claimed,email,2025-03-04T15:00:00.000Z,2025-03-06T09:30:00.000Z,42.5,,send,act-${index}\n`;
const mostTabs = 150;
let app: RunningApp;
let browser: Browser;
let page: Page;
let expectNoComplaints: () => void;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  expectNoComplaints = watchPage(page, app.origin);
  // Dialogs are caught from now on. Asked for only when a key is pressed, a busy browser opens its
  // own dialog first, and none after it.
  page.on('filechooser', () => {});
  await signInAs(page, app.origin, 'pilot coordinator');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, rows: number): string {
  const path = join(folder, name);
  const text = Array.from({ length: rows }, (_, index) => row(index)).join('');
  writeFileSync(path, `${header}\n${text}`);
  return path;
}

const press = (key: string) => page.keyboard.press(key);
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Goes on by Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await press('Tab');
  }
  throw new Error(`${target} is not reached by Tab.`);
}

async function pressOn(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await press(key);
}

/** Chooses a file with the dialog that the file input opens. */
async function chooseFile(path: string): Promise<void> {
  await page.goto(`${app.origin}/pilots/RIVERBEND/imports/new`, { waitUntil: 'networkidle' });
  await page.getByText('or drop the file here').first().waitFor();
  await tabTo(page.locator('input[name=file]'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
  await chooser.setFiles(path);
  await page.getByText(/This looks like LearnCard credentials/).waitFor();
}

async function giveKey(): Promise<void> {
  await tabTo(page.getByLabel('Paste the key'));
  await page.keyboard.type('a phrase that partners share');
  await pressOn(button('Use this key'));
  await page.getByRole('status').filter({ hasText: 'The key is in place' }).waitFor();
}

describe('somebody who has no mouse', () => {
  it('chooses a file and what becomes of its columns, and has it read', async () => {
    await chooseFile(write('export.csv', 12));
    const treatment = page.getByLabel('What becomes of Recipient ID');
    await tabTo(treatment);
    await page.keyboard.type('Leave');
    expect(await treatment.inputValue()).toBe('drop');
    // The first of the list.
    await press('Home');
    expect(await treatment.inputValue()).toBe('pseudonymise');
    // The columns that are kept are folded, and are there for whoever unfolds them.
    const source = page.getByLabel('What becomes of Source');
    expect(await source.isVisible()).toBe(false);
    await pressOn(page.locator('summary').filter({ hasText: /columns leave as in the file/ }));
    await tabTo(source);
    await page.keyboard.type('Leave');
    expect(await source.inputValue()).toBe('drop');
    // What was changed stays where it was, and so does the focus.
    expect(await source.evaluate((element) => element === document.activeElement)).toBe(true);
    await giveKey();
    await pressOn(button('Read the file'));
    await page.getByRole('status').filter({ hasText: '12 rows are ready' }).waitFor();
  });

  it('tries it, imports it for real, and takes it back after a second yes', async () => {
    await pressOn(page.getByLabel('Dry run'), 'Space');
    await pressOn(button('Send the file'));
    await page.waitForURL(/\/imports\/\d+$/);
    await receiptEnds(page);
    const said = page.getByRole('status').filter({ hasText: 'Dry run: the file can be imported' });
    expect(await said.textContent()).toContain('Nothing was written');
    const tried = page.url();
    await pressOn(button('Import it for real'));
    await page.waitForURL((url) => url.href !== tried);
    await receiptEnds(page);
    await page.getByRole('status').filter({ hasText: 'Rows: 12 new' }).waitFor();
    await pressOn(button('See what undoing takes away'));
    await button('Undo this import').waitFor({ timeout: 60_000 });
    await pressOn(button('Undo this import'));
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('takes 24 events out of the logs');
    // The focus begins on the harmless button and cannot leave the question.
    expect(await button('Cancel').evaluate((one) => one === document.activeElement)).toBe(true);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await pressOn(button('Undo this import'));
    await pressOn(button('Undo the import'));
    await page.getByText('This import was undone').waitFor({ timeout: 60_000 });
    expectNoComplaints();
  });
});

describe('somebody who hears the page', () => {
  it('is told how far a long reading is, politely and not all the time', async () => {
    await chooseFile(write('long.csv', 120_000));
    await giveKey();
    await page.evaluate(() => {
      const heard: { text: string; at: number }[] = [];
      const spoken = (node: Node) =>
        (node instanceof Element ? node : node.parentElement)?.closest('.sr-only[aria-live]');
      new MutationObserver((changes) => {
        const region = changes.map(({ target }) => spoken(target)).find(Boolean);
        if (!region) return;
        heard.push({ text: region.textContent ?? '', at: performance.now() });
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(globalThis, { heard });
    });
    await pressOn(button('Read the file'));
    await page.getByRole('status').filter({ hasText: '120,000 rows are ready' }).waitFor({
      timeout: 120_000,
    });
    const heard = await page.evaluate(
      () => (globalThis as unknown as { heard: { text: string; at: number }[] }).heard,
    );
    const [first] = heard;
    const last = heard.at(-1);
    if (!first || !last) throw new Error('Nothing was said.');
    expect(last.text).toMatch(/^[\d.]+ .B of [\d.]+ .B, [\d,]+ rows/);
    // One at once, then one every two seconds at most, however often the page itself changes.
    expect(heard.length).toBeLessThanOrEqual(2 + (last.at - first.at) / 2000);
    expect(await page.locator('[aria-live=assertive]').count()).toBe(0);
    expectNoComplaints();
  });
});
