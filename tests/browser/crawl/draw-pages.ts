import type { Browser } from 'playwright-core';
import { type DrawnChart, drawnCharts } from './drawn-numbers.ts';
import { type FoundNumber, numbersIn } from './found-number.ts';
import type { VisitJudge } from './judge-visit.ts';
import { numbersOfAnswer } from './numbers-of-answer.ts';
import type { Visited } from './visit-site.ts';

/** Percents are whole: a point this far from every number of the page is another number. */
const farthest = 0.2;

/** Opens pages in a browser that runs their scripts, and reads what is drawn then. */
export async function drawPages(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
): Promise<Map<string, DrawnChart[]>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const drawn = new Map<string, DrawnChart[]>();
  for (const address of addresses) {
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    // Charts in closed parts of a page are drawn when they are opened.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    drawn.set(address, await drawnCharts(page));
  }
  await page.close();
  return drawn;
}

/** The numbers of a page's charts that its tables and data do not hold. */
export function untoldInCharts(
  visited: Visited,
  charts: readonly DrawnChart[],
  judge: VisitJudge,
): FoundNumber[] {
  const values = numbersOfAnswer(visited).map(({ value }) => Math.abs(value));
  // A scale begins at nothing and may end at everything; bars of hidden numbers have no length.
  const told = [...new Set([0, 100, ...values])].sort((a, b) => a - b);
  const found = (figure: string, value: number, text: string): FoundNumber => ({
    ...{ address: visited.address, source: 'chart', key: figure, text, value, unit: '' },
    ...{ codes: {}, words: [] },
  });
  return charts.flatMap(({ figure, values: read, precision, texts, marksOfHidden }) => [
    ...read
      .filter((value) => distance(told, Math.abs(value)) > farthest + precision)
      .map((value) => found(figure, value, 'drawn')),
    ...texts.flatMap((text) =>
      isScale(text)
        ? []
        : numbersIn(judge.mask(text))
            .filter(({ value }) => distance(told, Math.abs(value)) > 0)
            .map(({ value }) => found(figure, value, text)),
    ),
    ...(marksOfHidden > 0 ? [found(figure, marksOfHidden, 'drawn beside a hidden group')] : []),
  ]);
}

function distance(told: readonly number[], value: number): number {
  return told.reduce(
    (least, each) => Math.min(least, Math.abs(each - value)),
    Number.POSITIVE_INFINITY,
  );
}

/** A tick of an axis: a number alone, a quarter, the day of a week, or how many rows it has. */
function isScale(text: string): boolean {
  return /^[−+-]?[\d.,]+%?$|^Q\d\d{4}(open)?$|^[A-Z][a-z]{2} \d{1,2}, ’\d\d$|\d+ of \d+ notable$/.test(
    text,
  );
}
