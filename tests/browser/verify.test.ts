import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const fixture = (name: string) => `tests/fixtures/credentials/${name}.json`;
let app: RunningApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** The checks on the page, each with the word that answers it. */
async function answers(): Promise<Record<string, string>> {
  const cards = page
    .getByRole('region', { name: /./ })
    .locator('li, article')
    .filter({
      has: page.getByRole('heading'),
    });
  await cards.first().waitFor();
  const texts = await cards.evaluateAll((found) =>
    found.map((card) => [
      card.querySelector('h2, h3, h4')?.textContent ?? '',
      card.textContent ?? '',
    ]),
  );
  return Object.fromEntries(texts);
}

async function paste(text: string): Promise<void> {
  await page.goto(`${app.origin}/verify`, { waitUntil: 'networkidle' });
  await page.getByLabel(/as JSON/).fill(text);
  await page.getByRole('button', { name: 'Check it' }).click();
}

describe('checking a credential', () => {
  it('shows each check apart for a genuine one, and asks nobody else', async () => {
    const expectNoComplaints = watchPage(page, app.origin);
    await paste(readFileSync(fixture('genuine'), 'utf8'));
    const found = await answers();
    expect(Object.keys(found).length).toBeGreaterThan(3);
    expect(found.Signature).toMatch(/Passed/);
    expect(found.Dates).toMatch(/Passed/);
    expect(found.Issuer).toMatch(/Passed/);
    expectNoComplaints();
  });

  it('says of a tampered one that its signature fails', async () => {
    const tampered = readFileSync('app/core/credentials/examples/tampered.json', 'utf8');
    await paste(tampered);
    expect((await answers()).Signature).toMatch(/Failed/);
  });

  it('tells an expired credential from a forged one', async () => {
    await paste(readFileSync(fixture('expired'), 'utf8'));
    const found = await answers();
    expect(found.Signature).toMatch(/Passed/);
    expect(found.Dates).toMatch(/Failed/);
  });

  it('reads a file into the page, and answers what is no credential with a sentence', async () => {
    await page.goto(`${app.origin}/verify`, { waitUntil: 'networkidle' });
    await page.locator('input[type=file]').setInputFiles(fixture('genuine'));
    await page.waitForFunction(() =>
      (document.querySelector('textarea')?.value ?? '').includes('OpenBadgeCredential'),
    );
    await page.getByRole('button', { name: 'Check it' }).click();
    expect((await answers()).Signature).toMatch(/Passed/);
    await paste('not a credential');
    await page.getByRole('link', { name: /JSON/ }).first().waitFor();
  });
});
