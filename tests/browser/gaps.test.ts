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

/** The answer to what a form sends. */
const saved = (page: Page) =>
  page.waitForResponse((response) => response.request().method() === 'POST');

describe('access and gaps', () => {
  it('lets the reader choose by keyboard what to compare with, and which group', async () => {
    const page = await browser.newPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await page.goto(`${app.origin}/pilots/RIVERBEND/access`, { waitUntil: 'networkidle' });
    expect(await page.locator('#gaps').textContent()).toContain('everyone else');
    await page.getByLabel('Compared with', { exact: true }).focus();
    await page.keyboard.type('Urban');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/compare=is%3Aurban/);
    await page.locator('#gaps').getByText('compared with Urban communities').first().waitFor();
    await page.getByLabel('Group', { exact: true }).focus();
    await page.keyboard.type('Suburban');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/group=suburban/);
    expect(page.url()).toContain('compare=is%3Aurban');
    await page
      .getByRole('heading', { name: /^Suburban communities, compared with Urban communities/ })
      .waitFor();
    expectNoComplaints();
    await page.close();
  });

  it('is clean with everything opened, on a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    await page.goto(`${app.origin}/pilots/SUMMIT/access?dimension=race_ethnicity`, {
      waitUntil: 'networkidle',
    });
    for (const name of [/^Selection-rate ratio/, /^Indexes of how far/]) {
      await page.locator('summary', { hasText: name }).click();
    }
    expect(await findViolations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('can be read as tables without JavaScript, hidden groups in words', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${app.origin}/pilots/SUMMIT/access?dimension=race_ethnicity`);
    const gaps = page.locator('#gaps table').first();
    expect(await gaps.isVisible()).toBe(true);
    expect(await gaps.textContent()).toContain('Hidden, not compared');
    expect(await page.locator('#gap-steps table').first().textContent()).toContain('Whole gap');
    await context.close();
  });
});

describe('the order of groups', () => {
  it('is chosen by a coordinator, moved by keyboard, and holds on the page', async () => {
    const page = await browser.newPage();
    await signInAs(page, app.origin, 'pilot coordinator');
    await page.goto(`${app.origin}/pilots/RIVERBEND/settings/groups`, { waitUntil: 'networkidle' });
    await page.getByRole('radio', { name: /In the pilot’s own order/ }).check();
    await Promise.all([saved(page), page.getByRole('button', { name: 'Save order' }).click()]);
    await page.locator('summary', { hasText: 'Rural and urban' }).focus();
    await page.keyboard.press('Enter');
    const list = page.locator('#order-rural_urban');
    for (const place of [2, 1]) {
      const button = page.getByRole('button', { name: /^Up\s*: Urban communities$/ });
      // While one move is being saved there is no next one.
      await expect.poll(() => button.isEnabled()).toBe(true);
      await Promise.all([saved(page), button.press('Enter')]);
      await list.getByText(`${place}. Urban communities`).waitFor();
    }
    const up = page.getByRole('button', { name: /^Up\s*: Urban communities$/ });
    await expect.poll(() => up.isDisabled()).toBe(true);
    await page.getByLabel('Reviewed with the community by').fill('Riverbend learners’ council');
    await page.locator('input[name=reviewedOn]').fill('2026-03-01');
    await page.getByRole('button', { name: 'Save review' }).click();
    await page.getByRole('button', { name: 'Remove the review' }).waitFor();
    await page.goto(`${app.origin}/pilots/RIVERBEND/access?dimension=rural_urban`);
    const rows = await page.locator('#access table').first().locator('tbody th').allTextContents();
    expect(rows.slice(0, 2)).toEqual(['All eligible people', 'Urban communities']);
    expect(await page.locator('main').textContent()).toContain(
      'Reviewed with the community by Riverbend learners’ council on March 1, 2026.',
    );
    await page.close();
  });
});
