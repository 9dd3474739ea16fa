import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that `npm test` found, with an empty profile. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: launchArguments });
}

/** What a page complained of: errors thrown, errors logged, requests to other hosts. */
export function watchPage(page: Page, origin: string): () => void {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) complaints.push(`asked for ${url}`);
  });
  return () => expect(complaints, 'what the page complained of').toEqual([]);
}

/** Signs in to the demonstration with one click. */
export async function signInAs(page: Page, origin: string, role: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByRole('button', { name: `Sign in as ${role}` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
