import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findViolations } from './support/find-violations.ts';
import { openBrowser, signInAs, watchPage } from './support/open-browser.ts';
import { type RunningApp, startApp } from './support/run-app.ts';

const phone = { width: 375, height: 812 };
const college = 'riverbend-technical-college';

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
async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, ...options });
  return context.newPage();
}

const textOf = (page: Page) => page.getByRole('main').textContent();

/** Answers the actions of a step in their order. */
async function answer(page: Page, ...states: string[]): Promise<void> {
  const questions = page.locator('main fieldset');
  await questions.first().waitFor();
  for (const [index, state] of states.entries()) {
    await questions.nth(index).getByText(state, { exact: true }).click();
  }
}

/** Presses a button that leads to a page with this heading. */
async function goOn(page: Page, button: string, heading: RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).last().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

describe('a college that tried it before it signed in', () => {
  it('takes its answers along when it signs in', async () => {
    const page = await openPage();
    await page.goto(`${app.origin}/assess/credentialing-organizations?step=using`, {
      waitUntil: 'networkidle',
    });
    await answer(page, 'Done');
    await page.getByRole('button', { name: /Result/ }).click();
    await page.getByRole('link', { name: 'Sign in to keep this' }).click();
    await page.getByRole('button', { name: 'Sign in as data partner' }).click();
    await page.getByRole('button', { name: 'Use the answers from this browser' }).click();
    await page.getByRole('button', { name: 'Hand in', exact: true }).waitFor();
    expect(await textOf(page)).toContain('Stage 1: Exploring');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});

describe('a college on a phone', () => {
  it('assesses itself, is told a stage and three steps, and hands it in', async () => {
    const page = await openPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await signInAs(page, app.origin, 'data partner');
    await page.goto(`${app.origin}/assess`, { waitUntil: 'networkidle' });
    expect(await textOf(page)).toContain('You answer for Riverbend Technical College');
    await page.getByRole('link', { name: /^Credentialing Organizations/ }).click();
    await page.getByRole('heading', { level: 1, name: /: Developing/ }).waitFor();
    await answer(page, 'Done', 'Done', 'In progress');
    await goOn(page, 'Save and go on', /: Issuing/);
    await answer(page, 'Done');
    // Everything is saved: a page opened anew goes on where this one was left.
    await goOn(page, 'Save and go on', /: Using/);
    await page.goto(`${app.origin}/assess/credentialing-organizations?step=developing`, {
      waitUntil: 'networkidle',
    });
    expect(await page.locator('main input[type=radio]:checked').count()).toBe(3);
    await page.getByRole('button', { name: /Result/ }).click();
    await page.getByRole('heading', { level: 1, name: 'You are here' }).waitFor();
    expect(await textOf(page)).toMatch(/Stage \d: /);
    const steps = page.getByRole('region', { name: 'Your three next steps' });
    expect(await steps.getByRole('heading', { level: 3 }).count()).toBe(3);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await page.getByText(/^Handed in\./).waitFor();
    expectNoComplaints();
    await page.context().close();
  });

  it('is confirmed by a coordinator, who sees its answers', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 900 } });
    await signInAs(page, app.origin, 'pilot coordinator');
    await page.goto(`${app.origin}/stakeholders/${college}`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Look at its answers and evidence' }).click();
    await page.getByRole('heading', { level: 1, name: 'Self-assessments' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Confirm these stages' }).click();
    await page.getByRole('heading', { level: 1, name: 'Riverbend Technical College' }).waitFor();
    const first = page.locator('#history tbody tr').first();
    expect(await first.textContent()).toContain('Confirmed');
    expect(await page.getByText('waits to be confirmed').count()).toBe(0);
    await page.context().close();
  });
});

describe('an employer without an account', () => {
  it('finds its role, tries it, comes back to it, and prints the result', async () => {
    const page = await openPage();
    const expectNoComplaints = watchPage(page, app.origin);
    await page.goto(`${app.origin}/assess`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Help me find my role' }).click();
    await page.getByLabel(/We pay people for their work/).check();
    await page.getByRole('button', { name: 'Show my roles' }).click();
    await page.getByRole('link', { name: /^Employers/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Employers: Developing' }).waitFor();
    await answer(page, 'Done', 'Done', 'Done');
    await page.waitForTimeout(200);
    // Not even sent yet, and kept all the same.
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.querySelectorAll('input:checked').length === 3);
    await page.getByRole('button', { name: /Result/ }).click();
    await page.getByRole('heading', { level: 1, name: 'You are here' }).waitFor();
    expect(await textOf(page)).toContain('Stage 2: Planning');
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
    const sheet = await page.pdf({ format: 'A4' });
    expect(sheet.length).toBeGreaterThan(20_000);
    expectNoComplaints();
    await page.context().close();
  });

  it('does the same in Spanish and without JavaScript', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${app.origin}/assess/employers?lang=es`);
    await answer(page, 'Hecho', 'Hecho', 'Hecho');
    await goOn(page, 'Guardar y seguir', /Emisión/);
    await answer(page, 'Hecho');
    await page.getByRole('button', { name: /Resultado/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Usted está aquí' }).waitFor();
    // The heading is there before the rest of a page that comes without scripts.
    await page.waitForLoadState('load');
    const text = await textOf(page);
    expect(text).toContain('Etapa 2: Planificando');
    expect(text).toContain('Etapa 1: Explorando');
    expect(text).toContain('Sus tres próximos pasos');
    await page.context().close();
  });
});
