import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const phone = { width: 375, height: 812 };
const timeToHire = '/pilots/SUMMIT/time-to-hire';

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

/** The tables of the figures that are in sight, by the captions they have. */
async function tablesInSight(page: Page): Promise<number> {
  const tables = await page.locator('figure table').all();
  const seen = await Promise.all(tables.map((table) => table.isVisible()));
  return seen.filter(Boolean).length;
}

describe('on a phone without JavaScript', () => {
  it('every figure of time to hire is a table, with median, leaving and numbers at risk', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(app.origin + timeToHire);
    expect(await tablesInSight(page)).toBe(5);
    const text = (id: string) => page.locator(`#${id} table`).first().textContent();
    expect(await text('hire-curve')).toMatch(/\d+% to \d+%, [\d,]+ at risk/);
    expect(await text('hire-median')).toMatch(/\d+ to \d+ weeks/);
    expect(await text('search-ends')).toMatch(/Left the search/);
    await page.getByText('Compare groups').click();
    expect(await text('differences')).toMatch(/comparisons in this view, Holm-adjusted/);
    await page.getByRole('link', { name: /time to fill/ }).click();
    expect(new URL(page.url()).searchParams.get('clock')).toBe('opening');
    expect(await page.locator('#time-to-hire').textContent()).toMatch(/people hired/);
    await context.close();
  });

  it('cohorts are tables that name the quarters still maturing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
    const page = await context.newPage();
    await page.goto(`${app.origin}/pilots/SUMMIT/cohorts`);
    expect(await tablesInSight(page)).toBe(4);
    expect(await page.locator('#cohorts-all table').first().textContent()).toMatch(
      /April to June 2026\s*Maturing\s*Maturing\s*closes on December 27, 2026/,
    );
    await context.close();
  });
});

describe('at a desk', () => {
  it('another clock is one click away and keeps the groups; figures are drawn and printed', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const expectNoComplaints = watchPage(page, app.origin);
    await page.goto(`${app.origin}${timeToHire}?dimension=gender`, { waitUntil: 'networkidle' });
    await page.locator('#hire-curve svg.recharts-surface').first().waitFor();
    expect(await page.locator('#hire-curve').textContent()).toMatch(
      /At risk: people still searching/,
    );
    await page.emulateMedia({ media: 'print' });
    expect(await tablesInSight(page)).toBe(5);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'First credential to accepted offer' }).click();
    await page.waitForURL(/clock=credential/);
    expect(new URL(page.url()).searchParams.get('dimension')).toBe('gender');
    const clock = page.getByText('For each person with a credential').first();
    await clock.waitFor({ state: 'attached' });
    expect(await page.locator('#hire-curve').count()).toBe(0);
    expectNoComplaints();
    await page.close();
  });

  it('a figure shows its working: the cells that went in, and where they stand', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${app.origin}/pilots/SUMMIT/cohorts`, { waitUntil: 'networkidle' });
    const figure = page.locator('#cohorts-all');
    await figure.getByText('Show the working').click();
    expect(await figure.locator('details table').textContent()).toMatch(/Hired within 90 days/);
    await figure.getByRole('link', { name: 'Methods' }).click();
    await page.waitForURL(/\/methods#cohorts$/);
    await page.getByRole('heading', { name: 'Cohorts' }).waitFor();
    await page.close();
  });
});
