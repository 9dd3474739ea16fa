import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { keptPages, publicPages } from './support/pages.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const phone = { width: 375, height: 812 };
const desk = { width: 1280, height: 900 };

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

/** Both ends of what people use. Each is a visit of its own: colours that are still fading count. */
async function inspect(page: Page, path: string): Promise<void> {
  for (const [size, colorScheme] of [
    [desk, 'light'],
    [phone, 'dark'],
  ] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(app.origin + path, { waitUntil: 'networkidle' });
    expect(await findViolations(page), `${path} at ${size.width}, ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${path} is wider than ${size.width}`).toBeLessThanOrEqual(0);
  }
  expect(await page.locator('h1').count(), `${path} has one h1`).toBe(1);
  expect(await page.title()).toContain('Milepost');
}

describe('every page is clean, in light and dark, on a phone and at a desk', () => {
  it.each(publicPages)('%s', async (path) => {
    const page = await browser.newPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await inspect(page, path);
    if (path !== '/no/such/page') expectNoComplaints();
    await page.close();
  });

  it('and so are the pages of those who keep the records', async () => {
    const page = await browser.newPage();
    await signInAs(page, app.origin, 'administrator');
    for (const path of keptPages) await inspect(page, path);
    await page.close();
  });
});

describe('without JavaScript', () => {
  it('every page can be read, and says on each that the demonstration is made up', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of publicPages) {
      await page.goto(app.origin + path);
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(await page.locator('body').textContent(), path).toMatch(/made up/);
    }
    await page.goto(`${app.origin}/pilots/RIVERBEND/time-to-hire`);
    expect(await page.locator('table').first().isVisible()).toBe(true);
    await context.close();
  });
});

describe('with the keyboard alone', () => {
  it('the first stop skips to the content, and a station on the map can be opened', async () => {
    const page = await browser.newPage();
    await page.goto(app.origin, { waitUntil: 'networkidle' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip/i);
    const station = page.getByRole('link', { name: /Employers, Issuing/ }).first();
    await station.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stakeholders\?.*role=employers/);
    expect(page.url()).toContain('phase=issuing');
    await page.close();
  });
});
