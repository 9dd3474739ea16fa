import { expect, it } from 'vitest';
import { bandNotes, hiddenNote } from '#app/features/releases/results/chart-view.ts';
import { AccessChart } from '#app/ui/charts/access-chart.tsx';
import type { ChartFrameProps } from '#app/ui/charts/chart-figure.tsx';
import { FunnelChart } from '#app/ui/charts/funnel-chart.tsx';
import { bandText } from '#app/ui/charts/number-text.ts';
import { SearchEndBars } from '#app/ui/charts/search-end-bars.tsx';
import { ShareByGroupChart } from '#app/ui/charts/share-by-group-chart.tsx';
import { ReleaseCells } from '#app/ui/releases/release-cells.tsx';
import { renderPage, textOf } from '../support/render-page.tsx';

const banded = {
  ...{ label: 'Rural', status: 'banded' as const, count: null, percent: null },
  ...{ ciLow: 33, ciHigh: 67 },
};

const frame: ChartFrameProps = {
  ...{ id: 'f', finding: 'F', summary: 'S', source: 'release 1', csvHref: '/f.csv' },
  definition: { term: 'T', text: 'D' },
  footnotes: [],
  working: {
    formula: [],
    inputs: { caption: 'C', columns: [], rows: [] },
    cohortRule: '',
    release: { label: 'R', href: '/r' },
    methodHref: '/methods',
  },
};

it('names the end that a band has, and both where it has two', () => {
  expect(bandText(33, 67)).toBe('between 33% and 67%');
  expect(bandText(0, 20)).toBe('at most 20%');
  expect(bandText(80, 100)).toBe('at least 80%');
  expect(bandText(null, 20)).toBe('');
});

it.each([
  [
    'steps',
    <FunnelChart key="c" {...frame} steps={[{ ...banded, id: 's' }]} denominatorLabel="people" />,
  ],
  [
    'groups',
    <AccessChart
      key="c"
      {...frame}
      groups={[{ ...banded, people: 60 }]}
      peopleLabel="People"
      countLabel="Hired"
    />,
  ],
  [
    'shares',
    <ShareByGroupChart
      key="c"
      {...frame}
      horizons={['90']}
      groups={[{ label: 'Rural', n: 60, shares: [{ ...banded, horizon: '90' }] }]}
    />,
  ],
  [
    'cells',
    <ReleaseCells
      key="c"
      caption="T"
      measures={[{ id: 'm', label: 'M' }]}
      rows={[{ key: 'r', label: 'Rural', cells: [{ ...banded, measure: 'm' }] }]}
    />,
  ],
])('tells a band once in a table of %s, and as no interval', (_, table) => {
  const text = textOf(renderPage(table));
  expect(text.match(/between 33% and 67%/g)).toHaveLength(1);
  expect(text).not.toContain('33% to 67%');
  expect(text).not.toContain('Hidden to protect privacy');
});

it('is no part of a bar of everybody, which sends to the table for it', () => {
  const hidden = { ...banded, status: 'suppressed' as const, ciLow: null, ciHigh: null };
  const bars = (hired: typeof banded | typeof hidden) => {
    const ends = [{ horizon: '90', hired, left: hidden, neither: hidden }];
    return textOf(renderPage(<SearchEndBars groups={[{ label: 'Rural', n: 60, ends }]} />));
  };
  expect(bars(banded)).toContain('or told as a band: the table says which');
  expect(bars(hidden)).not.toContain('band');
});

it('counts what is hidden and what is told as a band, and says what a band is', () => {
  const items = ['shown', 'suppressed', 'banded', 'banded'].map((status) => ({ status }));
  expect(hiddenNote(items, ['step', 'steps'])).toBe(
    '1 of 4 steps is hidden to protect privacy. 2 of 4 steps are told as a band that the number lies in.',
  );
  expect(bandNotes(items).join()).toContain('no interval');
  expect(bandNotes([{ status: 'suppressed' }])).toEqual([]);
});
