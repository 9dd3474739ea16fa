import type { Page } from 'playwright-core';

/** What a chart of a page says once it is drawn. */
export interface DrawnChart {
  figure: string;
  /** Texts in it, what it says aloud, and what appears where the keyboard goes. */
  texts: string[];
  /** Where its points, bars and lines lie on the axis of numbers, read off its ticks. */
  values: number[];
  /** Half a pixel on that axis, the most that reading it can be wrong by. */
  precision: number;
  /** Marks that lie on the line of a group whose number is hidden. */
  marksOfHidden: number;
}

/**
 * Reads the charts of the page that is open, as somebody with a ruler would: ticks that are
 * numbers give the scale, everything drawn is turned back into numbers with it.
 */
export async function drawnCharts(page: Page): Promise<DrawnChart[]> {
  const charts = await page.evaluate(() => {
    const numberOf = (element: Element, name: string) => Number(element.getAttribute(name) ?? '');
    // The axis of numbers is the one with a grid; its labels may be moved aside, its lines not.
    const scaleOf = (surface: Element) => {
      const isUpright = surface.querySelector('.recharts-cartesian-grid-horizontal') !== null;
      const axis = isUpright ? ('y' as const) : ('x' as const);
      const grid = isUpright ? 'horizontal' : 'vertical';
      const lines = [...surface.querySelectorAll(`.recharts-cartesian-grid-${grid} line`)];
      const labels = [...surface.querySelectorAll(`.recharts-${axis}Axis-tick-labels text`)];
      const values = labels.map((label) =>
        Number((label.textContent ?? '').replace('−', '-').replace(/[%,+]/g, '').trim()),
      );
      const places = lines.map((line) => numberOf(line, `${axis}1`)).sort((a, b) => a - b);
      if (isUpright) places.reverse();
      const [low, high] = [places[0], places[values.length - 1]];
      if (low === undefined || high === undefined || low === high) return null;
      const [least = Number.NaN, most = Number.NaN] = [values[0], values.at(-1)];
      return { axis, low, least, unit: (most - least) / (high - low) };
    };
    // Lines go from place to place; steps name one of the two numbers of the next place only.
    const placesOn = (path: string) => {
      let [x, y] = [0, 0];
      return [...path.matchAll(/([MLHV])([^A-Za-z]*)/g)].map(([, letter, rest = '']) => {
        const [one = 0, two = 0] = rest.split(/[ ,]+/).filter(Boolean).map(Number);
        [x, y] = letter === 'H' ? [one, y] : letter === 'V' ? [x, one] : [one, two];
        return { x, y };
      });
    };
    const marksOf = (surface: Element) => {
      const marks: { x: number; y: number }[] = [];
      for (const dot of surface.querySelectorAll('circle')) {
        marks.push({ x: numberOf(dot, 'cx'), y: numberOf(dot, 'cy') });
      }
      for (const line of surface.querySelectorAll('.recharts-errorBar line')) {
        marks.push({ x: numberOf(line, 'x1'), y: numberOf(line, 'y1') });
        marks.push({ x: numberOf(line, 'x2'), y: numberOf(line, 'y2') });
      }
      for (const band of surface.querySelectorAll('rect[stroke-dasharray]')) {
        const [x, y] = [numberOf(band, 'x'), numberOf(band, 'y')];
        marks.push({ x, y }, { x: x + numberOf(band, 'width'), y });
      }
      for (const path of surface.querySelectorAll('path.recharts-curve')) {
        marks.push(...placesOn(path.getAttribute('d') ?? ''));
      }
      return marks;
    };
    // A bar's length is its number; where it begins may be where the one before it ends.
    const lengthsOf = (surface: Element, axis: 'x' | 'y') =>
      [...surface.querySelectorAll('.recharts-bar-rectangle rect:not([stroke-dasharray])')]
        // A square is the mark of a point: its place is read with the others.
        .filter((bar) => numberOf(bar, 'width') !== numberOf(bar, 'height'))
        .map((bar) => numberOf(bar, axis === 'x' ? 'width' : 'height'))
        .filter((length) => length > 2);
    return [...document.querySelectorAll('svg.recharts-surface')].map((surface, place) => {
      surface.setAttribute('data-place', String(place));
      const scale = scaleOf(surface);
      const marks = marksOf(surface);
      const hidden = [...surface.querySelectorAll('text')]
        .filter((text) => /hidden to protect/i.test(text.textContent ?? ''))
        .map((text) => numberOf(text, 'y'));
      // A label over several lines is in pieces, without the spaces between them.
      const said = [...surface.querySelectorAll('text, title, desc')].map((text) => {
        const lines = text.children.length > 0 ? [...text.children] : [text];
        return lines.map((line) => line.textContent ?? '').join(' ');
      });
      const aloud = [...surface.querySelectorAll('[aria-label]')].map(
        (part) => part.getAttribute('aria-label') ?? '',
      );
      return {
        figure: surface.closest('figure')?.id ?? '',
        texts: [...said, ...aloud],
        values:
          scale === null
            ? []
            : [
                ...marks.map((mark) => scale.least + (mark[scale.axis] - scale.low) * scale.unit),
                ...lengthsOf(surface, scale.axis).map((length) => length * Math.abs(scale.unit)),
              ],
        precision: scale === null ? 0 : Math.abs(scale.unit) / 2,
        marksOfHidden: marks.filter(({ y }) => hidden.some((line) => Math.abs(line - y) < 6))
          .length,
      };
    });
  });
  for (const [place, chart] of charts.entries()) chart.texts.push(...(await heardAt(page, place)));
  return charts;
}

/** What appears while the keyboard goes through a chart that takes the focus. */
async function heardAt(page: Page, place: number): Promise<string[]> {
  const surface = page.locator(`svg[data-place="${place}"]`);
  if ((await surface.getAttribute('tabindex')) !== '0' || !(await surface.isVisible())) return [];
  await surface.focus();
  const heard = new Set<string>();
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('ArrowRight');
    for (const text of await page.locator('.recharts-tooltip-wrapper').allInnerTexts()) {
      if (text.trim() !== '') heard.add(text.replace(/\s+/g, ' '));
    }
  }
  return [...heard];
}
