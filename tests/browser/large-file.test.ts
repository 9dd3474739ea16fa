import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type CuttingProxy, startCuttingProxy } from './support/cutting-proxy.ts';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, signInAs } from './support/open-browser.ts';
import { freePort } from './support/recording-proxy.ts';
import { type RunningApp, startApp } from './support/run-app.ts';
import { readOnPage, receiptEnds } from './support/send-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-large-'));
const megabyte = 1_000_000;
let app: RunningApp;
let proxy: CuttingProxy;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  proxy = await startCuttingProxy();
  proxy.target = await freePort();
  app = await startApp({
    from: inject('demonstrationFolder'),
    environment: { PORT: String(proxy.target), MILEPOST_ORIGIN: proxy.origin },
  });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 375, height: 900 } });
  await signInAs(page, proxy.origin, 'pilot coordinator');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
  proxy.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Some 30 MB of events in as few rows as they fit into: ids may be 200 characters long. */
function largeFile(): Buffer {
  const long = (start: string) => start.padEnd(199, 'abcdefghijklmnopqrstuvwxyz');
  const columns = 'event_id,event_type,occurred_at,credential_id,issuer_id,holder_pid,verifier_id';
  const lines = Array.from({ length: 37_000 }, (_, row) =>
    [
      ...[long(`large-${row}-`), 'awarded', '2026-03-02', long('credential-')],
      ...[long('issuer-'), `p_large${row}`, long('verifier-')],
    ].join(','),
  );
  return Buffer.from(`${columns}\n${lines.join('\n')}\n`);
}

it('a large file arrives over a line that breaks, with a pause and a reload between', async () => {
  const bytes = largeFile();
  expect(bytes.length).toBeGreaterThan(30 * megabyte);
  const file = join(folder, 'large.csv');
  writeFileSync(file, bytes);
  const address = `${proxy.origin}/pilots/RIVERBEND/imports/new`;

  await readOnPage(page, address, { file });
  await page.getByRole('button', { name: 'Send the file' }).click();
  await page
    .getByText(/\d MB of 3\d(\.\d)? MB sent/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('Paused', { exact: true }).waitFor();
  expect(await findViolations(page)).toEqual([]);

  await readOnPage(page, address, { file });
  proxy.cutAfter = [4, 12].map((megabytes) => proxy.bytes() + megabytes * megabyte);
  await page.getByRole('button', { name: 'Send the file' }).click();
  for (const cut of [1, 2]) {
    await page.getByText('The connection is gone, trying again', { exact: true }).waitFor();
    expect(proxy.cuts()).toBe(cut);
    await page.getByText(/MB of this file had arrived before/).waitFor();
    proxy.mend();
    await page.getByText('Sending the file', { exact: true }).waitFor();
  }
  await page.waitForURL(/\/imports\/\d+$/);
  await receiptEnds(page);

  const id = new URL(page.url()).pathname.split('/').at(-1);
  const receipt = await page.evaluate(
    async (number) => (await fetch(`/api/v1/imports/${number}`)).json(),
    id,
  );
  expect(receipt).toMatchObject({
    ...{ status: 'committed', rowsNew: 37_000, bytesTotal: bytes.length },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
});
