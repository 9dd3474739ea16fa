import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { deidentifyFile } from '../../scripts/deidentify-file.ts';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { freePort, type RecordingProxy, startRecordingProxy } from './support/recording-proxy.ts';
import { type RunningApp, startApp } from './support/run-app.ts';
import { readOnPage, receiptEnds } from './support/send-file.ts';

const linkageKey = 'a phrase that partners share';
const folder = mkdtempSync(join(tmpdir(), 'milepost-anonymiser-'));
let app: RunningApp;
let proxy: RecordingProxy;
let browser: Browser;
let page: Page;
let address: string;
let expectNoComplaints: () => void;

beforeAll(async () => {
  proxy = await startRecordingProxy();
  proxy.target = await freePort();
  app = await startApp({
    from: inject('demonstrationFolder'),
    environment: { PORT: String(proxy.target), MILEPOST_ORIGIN: proxy.origin },
  });
  address = `${proxy.origin}/pilots/RIVERBEND/imports/new`;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  expectNoComplaints = watchPage(page, proxy.origin);
  await signInAs(page, proxy.origin, 'pilot coordinator');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
  proxy.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const header =
  'Credential Name,Credential Category,Recipient Name,Recipient ID,Recipient Type,Status,Delivery Method,Date Sent,Date Claimed,Time to Claim (hours),Error Details,Source,Activity ID';
const people = [
  ['Marguerite Oyelaran', 'm.oyelaran@mail.example.org', 'email'],
  ['Dashiell Quenneville', '+12065550143', 'phone'],
  ['Ximena Thistlewood', 'ximena-thistlewood', 'profile'],
] as const;
const learncard = [
  header,
  ...people.map(
    ([name, id, type], index) =>
      `Beekeeping Basics,Achievement,${name},${id},${type},Claimed,email,2025-03-04T15:00:00.000Z,2025-03-06T09:30:00.000Z,42.5,"Told ${name}, twice",send,act-${index}`,
  ),
].join('\r\n');

/** A value in every spelling in which it could be sent. */
function spellings(value: string): string[] {
  const bytes = Buffer.from(value);
  // Base64 of a value inside a longer text depends on where it begins.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(offset === 0 ? 0 : offset + 1, -4),
  );
  const plain = [value, value.toLowerCase(), value.toUpperCase()];
  const encoded = [encodeURIComponent(value), value.replaceAll(' ', '+'), bytes.toString('hex')];
  return [...plain, ...encoded, ...base64, bytes.toString('utf16le')];
}

/** The values of which any spelling was sent to the server. */
function sentOf(values: readonly string[]): string[] {
  const sent = proxy.sent();
  const text = `${sent.toString('latin1')}\n${sent.toString('utf16le')}`;
  return values.filter((value) => spellings(value).some((spelling) => text.includes(spelling)));
}

describe('a LearnCard export with names and e-mail addresses', () => {
  it('is recognised, and what it holds of people is shown nowhere but in the browser', async () => {
    proxy.forget();
    const file = write('oyelaran-export.csv', `\uFEFF${learncard}\r\n`);
    await readOnPage(page, address, { file, linkageKey });
    const text = (await page.getByRole('main').textContent()) ?? '';
    expect(text).toMatch(/This looks like LearnCard credentials \(CSV\): \d+% sure/);
    expect(text).toContain('Stays on this machine');
    for (const name of ['Recipient Name', 'Error Details']) {
      const choices = page.getByLabel(`What becomes of ${name}`).locator('option');
      expect(await choices.allTextContents()).not.toContain('Keep');
    }
    expect(await findViolations(page)).toEqual([]);
  });

  it('is sent, and no value of a person leaves in any spelling', async () => {
    await page.getByRole('button', { name: 'Send the file' }).click();
    await page.waitForURL(/\/imports\/\d+$/);
    await receiptEnds(page);
    const personal = people.flatMap(([name, id]) => [name, id, ...name.split(' ')]);
    expect(sentOf([...personal, 'oyelaran-export', linkageKey])).toEqual([]);
    expect(await page.getByRole('main').textContent()).toMatch(/Committed/);
    // Had anything left, it would have been seen: what was to leave was.
    expect(sentOf(['Beekeeping Basics', 'act-2', 'p_'])).toEqual([
      'Beekeeping Basics',
      'act-2',
      'p_',
    ]);
    expectNoComplaints();
  });
});

/** People in a layout of the partner's own. */
const rosterOf = (from: number) =>
  [
    'Student Email,Full Name,DOB,Sex,Veteran?',
    ...Array.from(
      { length: 12 },
      (_, index) =>
        `m.oyelaran${from + index}@mail.example.org,Marguerite Oyelaran,03/26/19${50 + index},${index % 2 ? 'F' : 'M'},${index % 3 ? 'Y' : 'N'}`,
    ),
  ].join('\n');

describe('a roster in a layout of its own', () => {
  const send = async (text: string, format = '') => {
    const order = { file: { name: 'roster.csv', text }, format, linkageKey };
    await readOnPage(page, address, order);
    const shown = (await page.getByRole('main').textContent()) ?? '';
    await page.getByRole('button', { name: 'Send the file' }).click();
    await page.waitForURL(/\/imports\/\d+$/);
    await receiptEnds(page);
    return { shown, receipt: (await page.getByRole('main').textContent()) ?? '' };
  };

  it('is matched once, where it lies, and the next one goes through without a question', async () => {
    proxy.forget();
    const first = await send(rosterOf(0), 'people-csv');
    expect(first.shown).toContain('Match the columns');
    expect(first.receipt).toMatch(/Committed/);
    expect(first.receipt).toMatch(/New\s*12/);
    const second = await send(rosterOf(100));
    expect(second.shown).toContain('Files with these columns are known');
    expect(second.shown).toContain('The mapping for such files is used');
    expect(second.shown).not.toContain('Match the columns');
    expect(second.receipt).toMatch(/Committed/);
    const personal = ['Oyelaran', 'm.oyelaran', '03/26/19', '1950-03-26', linkageKey];
    expect(sentOf(personal)).toEqual([]);
    expect(sentOf(['Veteran?', 'age_band'])).toEqual(['Veteran?', 'age_band']);
    expectNoComplaints();
  });

  it('is not read before somebody has said in which order its dates stand', async () => {
    const text = 'Student Email,Activity,Activity Date\nlearner1@example.edu,Claimed,03/04/2025\n';
    await page.goto(address, { waitUntil: 'networkidle' });
    const file = { name: 'activity.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[name=file]').setInputFiles(file);
    await page.getByLabel('What the file holds').selectOption('events-csv');
    await page.getByLabel('Column for event_id').selectOption({ label: 'Made of other columns…' });
    await page.getByText('Say in which order the dates of “Activity Date” stand').waitFor();
    await page.getByText('Guessed: very likely').first().waitFor();
    await page.getByLabel('Paste the key').fill(linkageKey);
    await page.getByRole('button', { name: 'Use this key' }).click();
    const read = page.getByRole('button', { name: 'Read the file' });
    expect(await read.isDisabled()).toBe(true);
    await page.getByRole('radio', { name: /^Month, day, year/ }).check();
    await read.focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 row is ready').waitFor();
    // Who goes by keyboard goes on from where they were.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Read it again');
  });
});

const offlineRows = Array.from(
  { length: 40 },
  (_, index) =>
    `learner${index}@example.edu;"Doe; Jo ""J"" ${index}";${1950 + index}-02-1${index % 9};${index % 2 ? 'woman' : 'man'};"Said:\nhello"`,
);
const offlineFile = `\uFEFFEmail;Full Name;Birth date;gender;Notes\r\n${offlineRows.join('\r\n')}\r\n`;

describe('without a network', () => {
  it('a file is de-identified and saved, with the bytes that the command makes', async () => {
    const file = write('people-utf16.csv', Buffer.from(offlineFile, 'utf16le'));
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.locator('input[name=file]').setInputFiles(file);
    await page.getByLabel('What the file holds').selectOption('people-csv');
    await page.getByLabel('Paste the key').fill(linkageKey);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByText('40 rows are ready').waitFor();
    expect(await page.getByRole('main').textContent()).toContain('Some people stand out');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the de-identified file' }).click(),
    ]);
    const saved = readFileSync(await download.path());
    await page.context().setOffline(false);
    const ageOn = /\d{4}-\d\d-\d\d/.exec(download.suggestedFilename())?.[0] ?? '';
    const key = write('key.txt', `${linkageKey}\n`);
    const made = join(folder, 'made.csv');
    const options = { format: 'people-csv', plan: '', 'birth-order': '', postcodes: '' };
    await deidentifyFile({ ...options, 'key-file': key, 'age-on': ageOn }, file, made);
    expect(sha256(saved)).toBe(sha256(readFileSync(made)));
    expect(saved.toString()).toMatch(/^holder_pid,age_band,gender\np_\w{26},60_plus,man\n/);
    expect(basename(download.suggestedFilename())).not.toContain('utf16');
  });

  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
});

describe('a large file', () => {
  it('leaves the page free while it is read, and the reading can be ended', async () => {
    const row = (index: number) =>
      `Beekeeping Basics,Achievement,Ada Lovelace,ada${index}@example.edu,email,Claimed,email,2025-03-04T15:00:00.000Z,2025-03-06T09:30:00.000Z,42.5,,send,act-${index}\n`;
    const rows = Array.from({ length: 360_000 }, (_, index) => row(index));
    const file = write('large.csv', `${header}\n${rows.join('')}`);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('input[name=file]').setInputFiles(file);
    await page.getByLabel('Paste the key').fill(linkageKey);
    await page.getByRole('button', { name: 'Use this key' }).click();
    await page.evaluate(() => {
      const counter = globalThis as unknown as { ticks: number };
      counter.ticks = 0;
      setInterval(() => {
        counter.ticks += 1;
      }, 20);
    });
    const ticks = () => page.evaluate(() => (globalThis as unknown as { ticks: number }).ticks);
    await page.getByRole('button', { name: 'Read the file' }).click();
    const before = await ticks();
    // Far from its end, and far from its beginning.
    await page
      .getByText(/[1-9]\d,\d{3} rows, /)
      .first()
      .waitFor();
    expect(await ticks()).toBeGreaterThan(before + 5);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Read the file' }).waitFor();
    expect(await page.getByText(/rows? (is|are) ready/).count()).toBe(0);
    expectNoComplaints();
  });
});
