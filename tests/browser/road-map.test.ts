import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

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

/** A page of a visit of its own, with nothing kept from any other. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: desk });
  return context.newPage();
}

const textOf = (page: Page) => page.getByRole('main').textContent();

describe('a coordinator', () => {
  it('sees the map move between two days and finds the role that nobody fills', async () => {
    const page = await openPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await signInAs(page, app.origin, 'pilot coordinator');
    await page.goto(app.origin, { waitUntil: 'networkidle' });
    await page.getByText('Filter the map, or compare two days').click();
    await page.getByLabel('Compare with').fill('2025-09-30');
    await page.getByLabel('As of').fill('2026-06-30');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('figure').nth(1).waitFor();
    expect(await page.getByRole('figure').first().textContent()).toContain('September 30, 2025');
    const moved = page.getByRole('table', { name: /^Who moved/ });
    expect(await moved.locator('tbody tr').count()).toBeGreaterThan(3);
    expect(await moved.textContent()).toMatch(/\d to \d/);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Who is missing, who waits' }).click();
    await page.getByRole('heading', { level: 1, name: /Who is missing/ }).waitFor();
    await page.getByLabel('Region').selectOption('Lakeside');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText(/^Nobody here is: .*Data Standards Organizations/).waitFor();
    expectNoComplaints();
    await page.context().close();
  });

  it('opens a blocked action by trying out a stage', async () => {
    const page = await openPage();
    await page.goto(`${app.origin}/ecosystem`, { waitUntil: 'networkidle' });
    const blocker = page.getByRole('region', { name: 'Who waits for whom' });
    const waiting = await blocker
      .getByRole('listitem')
      .first()
      .getByRole('list')
      .getByRole('listitem')
      .first()
      .textContent();
    await blocker.getByRole('listitem').first().getByRole('link').first().click();
    const opens = page.getByRole('heading', { level: 3, name: 'Opens for others' });
    await opens.waitFor();
    const sentence = (waiting ?? '').replace(/^[^:]+:\s*/, '');
    const told = await page.getByRole('region', { name: 'What if?' }).textContent();
    expect(told).toContain(sentence);
    await page.getByLabel('Stage', { exact: true }).selectOption('0');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('No blocked action opens by this alone.').waitFor();
    await page.context().close();
  });

  it('saves the reminders for a calendar and the stages as a file', async () => {
    const calendar = await fetch(`${app.origin}/progress/reminders.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const stages = await (await fetch(`${app.origin}/progress/stages.csv`)).text();
    expect(stages.split('\n').length).toBeGreaterThan(50);
  });
});

describe('those who keep the road map', () => {
  it('import stakeholders from a pasted sheet after a look at the rows', async () => {
    const page = await openPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await signInAs(page, app.origin, 'pilot coordinator');
    await page.goto(`${app.origin}/stakeholders/import`, { waitUntil: 'networkidle' });
    const cells = [
      'Name\tRoles\tWebsite',
      'Juniper Bay Works\tEmployers; HR Systems\tjuniper.example.org',
      'Riverbend Technical College\tEmployers\t',
      'Nobody Knows\tWizards\t',
    ];
    await page.getByLabel(/^Cells/).fill(cells.join('\n'));
    await page.getByRole('button', { name: 'Look at the rows' }).click();
    await page.getByRole('table', { name: 'Rows of the spreadsheet' }).waitFor();
    const text = await textOf(page);
    expect(text).toContain('Same name as');
    expect(text).toContain('Needs a change');
    expect(await page.locator('input[name="rows[]"]:checked').count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import the ticked rows' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stakeholders' }).waitFor();
    await page.goto(`${app.origin}/stakeholders/juniper-bay-works`);
    expect(await textOf(page)).toContain('HR system');
    expectNoComplaints();
    await page.context().close();
  });

  it('change a checklist, and everybody reads what the new version changed', async () => {
    const page = await openPage();
    await signInAs(page, app.origin, 'administrator');
    await page.goto(`${app.origin}/road-map/employers/using`, { waitUntil: 'networkidle' });
    await page.getByLabel('Action 1', { exact: true }).fill('Every hiring manager has seen one.');
    await page.getByLabel(/^What has changed/).fill('Said in fewer words.');
    await page.getByRole('button', { name: 'Save as a new version' }).click();
    await page.getByText('What version 2026.2 changed from 2026.1').waitFor();
    const text = await textOf(page);
    expect(text).toContain('Said in fewer words.');
    expect(text).toContain('Every hiring manager has seen one.');
    const file = await fetch(`${app.origin}/road-map/road-map.json?version=2026.1`);
    expect(file.headers.get('content-disposition')).toContain('road-map-2026.1.json');
    expect((await file.json()).content.checklists).toHaveLength(40);
    await page.context().close();
  });
});
