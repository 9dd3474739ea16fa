import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** What a link or button saves. */
async function saved(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const pilotField = (page: Page, name: string) => page.getByRole('combobox', { name });
const fromApi = async (path: string) =>
  Buffer.from(await (await fetch(`${app.origin}/api/v1${path}`)).arrayBuffer());

describe('a researcher without an account, and without scripts', () => {
  it('chooses, accepts the terms once, and takes the rows that were chosen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${app.origin}/data`);
    await pilotField(page, 'Lakeside Health Careers').selectOption('Leave out');
    await pilotField(page, 'Summit Learner Wallet').selectOption('Leave out');
    await pilotField(page, 'Riverbend Skilled Trades').selectOption('Release 1');
    await page.getByRole('checkbox', { name: 'From credential to job', exact: true }).check();
    await page.getByRole('checkbox', { name: 'All closed quarters' }).check();
    await page.getByRole('button', { name: 'Download one CSV' }).click();
    expect(await page.locator('h1').textContent()).toBe('Terms of the data');
    await page.getByRole('button', { name: 'Accept and go on' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Tick that you accept');
    await page.getByLabel('I accept these terms').check();
    await page.getByRole('button', { name: 'Accept and go on' }).click();
    const first = await saved(page, () => page.getByRole('link', { name: 'Download it' }).click());
    const query = 'pilot=RIVERBEND:1&table=funnel&cohort=all';
    expect(first.bytes.equals(await fromApi(`/data/cells.csv?${query}`))).toBe(true);
    expect(first.bytes.toString().split('\n').length).toBeGreaterThan(50);
    expect(first.name).toBe('RIVERBEND-release-1-cells.csv');
    // The second time nothing is asked.
    await page.goto(`${app.origin}/data`);
    const link = page.getByRole('link', { name: 'Package (ZIP) of release 2' }).first();
    const zip = await saved(page, () => link.click());
    expect(zip.bytes.equals(await fromApi('/pilots/LAKESIDE/releases/2/package.zip'))).toBe(true);
    await context.close();
  });

  it('is led back with the choice when none was made', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${app.origin}/data/terms?to=/data/cells.csv?table=access`);
    await page.getByLabel('I accept these terms').check();
    await page.getByRole('button', { name: 'Accept and go on' }).click();
    await page.goto(`${app.origin}/data`);
    for (const pilot of [
      'Lakeside Health Careers',
      'Summit Learner Wallet',
      'Riverbend Skilled Trades',
    ]) {
      await pilotField(page, pilot).selectOption('Leave out');
    }
    await page.getByRole('checkbox', { name: 'Access' }).check();
    await page.getByRole('button', { name: 'Download one CSV' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Choose at least one pilot');
    expect(await page.getByRole('checkbox', { name: 'Access' }).isChecked()).toBe(true);
    expect(await pilotField(page, 'Lakeside Health Careers').inputValue()).toBe('');
    await context.close();
  });
});

describe('a researcher with an account', () => {
  it('says once what for, and is named in the audit log', async () => {
    const page = await browser.newPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await signInAs(page, app.origin, 'researcher');
    await page.goto(`${app.origin}/data`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'cells.csv of release 1' }).first().click();
    await page.waitForURL(/\/data\/terms/);
    await page.getByLabel(/What do you take/).selectOption('Teaching or learning');
    await page.getByLabel('I accept these terms').check();
    await page.getByRole('button', { name: 'Accept and go on' }).click();
    const file = await saved(page, () => page.getByRole('link', { name: 'Download it' }).click());
    const cells = await fromApi('/pilots/LAKESIDE/releases/1/cells.csv');
    expect(file.bytes.equals(cells)).toBe(true);
    expect(await page.locator('main').textContent()).toContain('for: teaching or learning');
    expectNoComplaints();
    await page.close();
    const keeper = await browser.newPage();
    await signInAs(keeper, app.origin, 'administrator');
    await keeper.goto(`${app.origin}/admin`);
    const trail = (await keeper.locator('main').textContent()) ?? '';
    expect(trail).toContain('data.downloaded');
    expect(trail).toContain('not signed in');
    await keeper.close();
  });

  it('copies a citation with the keyboard', async () => {
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
    const page = await context.newPage();
    await page.goto(`${app.origin}/pilots/RIVERBEND/releases/2`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Copy the citation of release 2' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Riverbend Skilled Trades (20');
    expect(copied).toContain(`${app.origin}/pilots/RIVERBEND/releases/2`);
    await context.close();
  });

  it('finds the terms and a refusal as clean as every page', async () => {
    const page = await browser.newPage();
    for (const path of ['/data/terms', '/data?pilot=RIVERBEND:1&table=x&refused=not_found']) {
      await page.goto(app.origin + path, { waitUntil: 'networkidle' });
      expect([path, await findViolations(page)]).toEqual([path, []]);
    }
    expect(await page.getByRole('alert').textContent()).toContain('Not published at this detail');
    await page.close();
  });
});
