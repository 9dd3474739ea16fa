import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const header = ['Student ID', 'Activity', 'Activity Date', 'Badge ID', 'Issued By', 'Remarks'];
const firstRows = [
  ['S-000101', 'Claimed', '03/04/2025 9:15 AM', 'b-0001', 'Lakes College', 'first'],
  ['S-000102', 'Given out', '03/05/2025 1:20 PM', 'b-0002', 'Lakes College', 'zymurgy'],
];
const file = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `\uFEFF${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;

let app: RunningApp;
let browser: Browser;
let page: Page;
let expectNoComplaints: () => void;
const sent: string[] = [];

beforeAll(async () => {
  app = await startApp({ from: inject('demonstrationFolder') });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  expectNoComplaints = watchPage(page, app.origin);
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await signInAs(page, app.origin, 'pilot coordinator');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
});

const address = (path: string) => `${app.origin}/pilots/RIVERBEND${path}`;
const main = () => page.getByRole('main');

/** Sends a file as the page of imports does, and waits for what its receipt says. */
async function send(text: string, query = ''): Promise<string> {
  const location = await page.evaluate(
    async ([to, body]) => {
      const answer = await fetch(to ?? '', { method: 'PUT', body: body ?? '' });
      return (await answer.json()).location;
    },
    [address(`/uploads?format=events-csv${query}`), text],
  );
  await page.goto(`${app.origin}${location}`, { waitUntil: 'networkidle' });
  await page.getByText('Not yet', { exact: true }).waitFor({ state: 'detached', timeout: 60_000 });
  return (await main().textContent()) ?? '';
}

describe('a file of a layout of its own', () => {
  it('is mapped where it lies: what is certain is found, what is not has to be chosen', async () => {
    await page.goto(address('/mappings/new'), { waitUntil: 'networkidle' });
    await page.locator('input[type=file]').setInputFiles({
      name: 'activity.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file(header, firstRows)),
    });
    await page.getByRole('heading', { name: 'Which column is which' }).waitFor();
    const text = await main().textContent();
    expect(text).toContain('Say which column holds event_id');
    expect(text).toContain('Say in which order the dates of “Activity Date” stand');
    expect(text).toContain('Guessed: very likely');
    expect(text).toContain('1 value has no meaning: 1 of the rows looked at would be refused');
    expect(text).toContain('Remarks. They are not stored');
    const save = page.getByRole('button', { name: 'Save mapping' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('Column for event_id').selectOption({ label: 'Made of other columns…' });
    await page.getByRole('radio', { name: /^Month, day, year/ }).check();
    await page.getByLabel('Clock of occurred_at').selectOption({ label: 'Clocks of Central time' });
    await page.getByLabel('Meaning of Given out in event_type').selectOption('issued');
    expect(await main().textContent()).toContain('2025-03-05T13:20:00-06:00');
    await save.click();
    await page.waitForURL(/\/mappings\/\d+$/);
    await page.getByText('Given out → issued').waitFor();
  });

  it('has sent the names of its columns and what they mean, and none of its rows', () => {
    const posted = sent.filter((one) => one.includes('/mappings'));
    expect(posted.some((one) => one.includes('Activity+Date'))).toBe(true);
    expect(posted.join('\n')).not.toMatch(/S-0001|zymurgy|Lakes.College|03%2F04%2F2025|b-000/);
  });

  it('is tried, imported, and followed by the next one without a question', async () => {
    const tried = await send(file(header, firstRows), '&dryRun=true');
    expect(tried).toMatch(/Dry run/);
    expect(tried).toMatch(/New2/);
    const imported = await send(file(header, firstRows));
    expect(imported).toMatch(/StatusCommitted/);
    expect(imported).toMatch(/Read by mapping \d/);
    const next = await send(
      file(header, [['S-000103', 'claimed', '04/06/2025 2:45 PM', 'b-0003', 'Lakes College', '']]),
    );
    expect(next).toMatch(/StatusCommitted/);
    expect(next).toMatch(/New1/);
    expect(next).not.toMatch(/have changed/);
  });

  it('warns what changed in its header, and is refused when a mapped column is gone', async () => {
    const changed = ['Student ID', 'Activity', 'Activity Date', 'Badge ID', 'Issued By', 'Cohort'];
    const row = ['S-000104', 'Claimed', '04/07/2025 2:45 PM', 'b-0004', 'Lakes College', 'spring'];
    const warned = await send(file(changed, [row]));
    expect(warned).toMatch(/StatusCommitted/);
    expect(warned).toContain('new: “Cohort”; gone: “Remarks”');
    const lost = ['Student ID', 'Activity', 'Date of Activity', 'Badge ID', 'Issued By', 'Remarks'];
    const refused = await send(file(lost, [row]));
    expect(refused).toContain('“Activity Date” to “Date of Activity”');
    expect(refused).toContain('“Activity Date” cannot be found');
    expectNoComplaints();
  });

  it('is told on the page where it is sent, before it is, that its columns have changed', async () => {
    const renamed = header.map((name) => (name === 'Activity Date' ? 'Date of Activity' : name));
    await page.goto(address('/imports/new'), { waitUntil: 'networkidle' });
    await page.locator('input[name=file]').setInputFiles({
      name: 'activity.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file(renamed, firstRows)),
    });
    await page.getByLabel('What the file holds').selectOption('events-csv');
    await page.getByText('The columns are not those of the last such file').waitFor();
    expect(await main().textContent()).toContain('“Activity Date” to “Date of Activity”');
    // What was decided for the old name is kept for the new one.
    const chosen = page.getByLabel('Column for occurred_at').locator('option:checked');
    expect(await chosen.textContent()).toContain('Date of Activity');
  });

  it('has a mapping that goes out as JSON, comes back, is changed and removed', async () => {
    await page.goto(address('/mappings'), { waitUntil: 'networkidle' });
    await page
      .getByRole('link', { name: /^Mapping \d+$/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Export as JSON' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as JSON' }).click(),
    ]);
    const exported = await download.path();
    await page.getByText(/more columns that a file may have/).click();
    await page.getByLabel('Column for channel').selectOption({ label: 'The same in every row…' });
    await page.getByLabel('Value of channel in every row').fill('wallet');
    await page.getByRole('button', { name: 'Save mapping' }).click();
    await page.getByText('“wallet” in every row').waitFor();
    await page.getByRole('button', { name: 'Remove mapping' }).click();
    await page.getByRole('button', { name: 'Remove it', exact: true }).click();
    await page.getByText('No mapping has been saved').waitFor();
    await page.locator('input[type=file]').setInputFiles(exported);
    await page.getByRole('button', { name: 'Save mapping' }).click();
    await page
      .getByRole('link', { name: /^Mapping \d+$/ })
      .nth(1)
      .waitFor();
    await page.getByLabel('Mapping as JSON').fill('{"version": 1}');
    await page.getByRole('button', { name: 'Save mapping' }).click();
    await page.getByText('The mapping cannot be read').first().waitFor();
  });
});
