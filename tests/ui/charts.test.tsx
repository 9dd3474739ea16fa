import fc from 'fast-check';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { AccessChart } from '#app/ui/charts/access-chart.tsx';
import { AdoptionChart } from '#app/ui/charts/adoption-chart.tsx';
import { CohortChart } from '#app/ui/charts/cohort-chart.tsx';
import { FunnelChart } from '#app/ui/charts/funnel-chart.tsx';
import { HireCurveChart } from '#app/ui/charts/hire-curve-chart.tsx';
import { HireMedianFigure } from '#app/ui/charts/hire-median-figure.tsx';
import { SearchEndChart } from '#app/ui/charts/search-end-chart.tsx';
import { ShareByGroupChart } from '#app/ui/charts/share-by-group-chart.tsx';
import { TargetChart } from '#app/ui/charts/target-chart.tsx';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

const frame = {
  id: 'figure',
  finding: 'Most people share what they accept.',
  summary: '1,500 people who entered from January to June 2026.',
  source: 'Release 2 of RIVERBEND, as of June 30, 2026',
  definition: { term: 'How this is counted', text: 'One person counts once.' },
  csvHref: '/pilots/RIVERBEND/charts/funnel.csv',
  footnotes: ['Intervals by Wilson’s method.'],
};
const rateFrame = { ...frame, peopleLabel: 'Eligible people', countLabel: 'Accepted it' };
const shown = { status: 'shown' as const, percent: 41, ciLow: 38, ciHigh: 44 };
/** What a caller must never send, and what must not come out if one does. */
const hidden = { status: 'suppressed' as const, percent: 77, ciLow: 66, ciHigh: 88, count: 7777 };

const charts: Record<string, ReactElement> = {
  adoption: (
    <AdoptionChart
      {...frame}
      weeks={['2026-03-02', '2026-03-09']}
      series={[{ eventType: 'shared', label: 'Shared', counts: [41, 1500] }]}
    />
  ),
  funnel: (
    <FunnelChart
      {...frame}
      denominatorLabel="people awarded"
      steps={[
        { id: 'shared', label: 'Shared', count: 1500, ...shown },
        { id: 'verified', label: 'Verified', ...hidden },
      ]}
    />
  ),
  share: (
    <ShareByGroupChart
      {...frame}
      horizons={['90']}
      groups={[
        { label: 'Veterans', n: 1500, shares: [{ horizon: '90', count: 615, ...shown }] },
        { label: 'Rural', n: null, shares: [{ horizon: '90', ...hidden }] },
      ]}
    />
  ),
  curve: (
    <HireCurveChart
      {...frame}
      curves={[
        {
          label: 'Veterans',
          status: 'shown',
          n: 1600,
          points: [{ day: 90, percent: 41, ciLow: 38, ciHigh: 44, atRisk: 1500 }],
        },
        {
          label: 'Rural',
          status: 'suppressed',
          n: null,
          points: [{ day: 90, percent: 77, ciLow: 66, ciHigh: 88, atRisk: 7777 }],
        },
      ]}
    />
  ),
  cohorts: (
    <CohortChart
      {...frame}
      horizons={['90']}
      quarters={[
        {
          ...{ cohort: '2025-Q1', label: 'January to March 2025', n: 1500, closesOn: '' },
          shares: [{ horizon: '90', count: 615, ...shown }],
        },
        {
          ...{ cohort: '2025-Q2', label: 'April to June 2025', n: null, closesOn: '' },
          shares: [{ horizon: '90', ...hidden }],
        },
        {
          ...{ cohort: '2025-Q3', label: 'July to September 2025', n: 7777 },
          ...{ closesOn: 'March 29, 2026', shares: [{ horizon: '90', ...hidden }] },
        },
      ]}
    />
  ),
  median: (
    <HireMedianFigure
      {...frame}
      groups={[
        {
          ...{ label: 'Veterans', n: 1500, status: 'shown', text: '5 to 6 weeks' },
          median: { afterDay: 35, byDay: 42, lowerDay: 28, upperDay: 49, lastDay: 182 },
          interval: '4 to 7 weeks; 41',
        },
        {
          ...{ label: 'Rural', n: null, status: 'suppressed', text: '77% 66% 88%' },
          ...{ median: null, interval: '7777' },
        },
      ]}
    />
  ),
  ends: (
    <SearchEndChart
      {...frame}
      groups={[
        {
          ...{ label: 'Veterans', n: 1500 },
          ends: [
            {
              horizon: '90',
              hired: { count: 615, ...shown },
              left: { count: 600, ...shown },
              neither: hidden,
            },
          ],
        },
      ]}
    />
  ),
  access: (
    <AccessChart
      {...rateFrame}
      groups={[
        { label: 'Veterans', count: 615, people: 1500, ...shown },
        { label: 'Rural', people: 300, ...hidden },
      ]}
    />
  ),
  target: (
    <TargetChart
      {...frame}
      unit="percent"
      goodDirection="up"
      baseline={12}
      points={[
        { period: '2026 Q1', value: 41, target: 40 },
        { period: '2026 Q2', value: null, target: 1500 },
      ]}
    />
  ),
};

describe.each(Object.entries(charts))('the %s chart as the server sends it', (_, chart) => {
  const html = renderPage(chart);
  const text = textOf(html);

  it('says finding, summary, source, definition and footnotes', () => {
    for (const part of [frame.finding, frame.summary, frame.source, ...frame.footnotes]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('One person counts once.');
    expect(html).toMatch(/<h2[^>]*>Most people share/);
  });

  it('is a figure named by its finding', () => {
    const [figure] = tagsOf(html, 'figure');
    const [heading] = tagsOf(html, 'h2');
    expect(figure?.['aria-labelledby']).toBe(heading?.id);
  });

  it('holds its numbers in a table with a caption and scopes', () => {
    expect(tagsOf(html, 'table')).toHaveLength(1);
    expect(tagsOf(html, 'caption')).toHaveLength(1);
    expect(tagsOf(html, 'th').every((head) => head.scope === 'col' || head.scope === 'row')).toBe(
      true,
    );
    expect(text).toMatch(/\b41\b/);
    expect(text).toContain('1,500');
  });

  it('offers its numbers as CSV', () => {
    expect(html).toContain(`href="${frame.csvHref}"`);
  });

  it('prints nothing of what is hidden', () => {
    expect(html).not.toMatch(/7,?777|77%|66%|88%/);
  });
});

it.each(['funnel', 'share', 'curve', 'cohorts', 'median', 'ends', 'access'])(
  '%s says that something is hidden',
  (name) => {
    const text = textOf(renderPage(charts[name]));
    expect(text).toContain('Hidden to protect privacy');
    expect(text).not.toMatch(/\b0%/);
  },
);

it('never prints the number of a cell that is not shown, whatever the caller sends', () => {
  const status = fc.constantFrom('suppressed', 'not_collected', 'not_estimable') as fc.Arbitrary<
    'suppressed' | 'not_collected' | 'not_estimable'
  >;
  const secret = fc.integer({ min: 4001, max: 8999 });
  fc.assert(
    fc.property(status, secret, (given, count) => {
      const estimate = { status: given, count, percent: count, ciLow: count, ciHigh: count };
      const html = renderPage(
        <>
          <FunnelChart
            {...frame}
            denominatorLabel="people"
            steps={[{ id: 'one', label: 'One', ...estimate }]}
          />
          <AccessChart {...rateFrame} groups={[{ label: 'One', people: 12, ...estimate }]} />
          <ShareByGroupChart
            {...frame}
            horizons={['90']}
            groups={[{ label: 'One', n: 12, shares: [{ horizon: '90', ...estimate }] }]}
          />
        </>,
      );
      expect(html.replaceAll(',', '')).not.toContain(String(count));
    }),
    { numRuns: 30 },
  );
});

it('shows a table only, and no choice, where there is nothing to draw', () => {
  const html = renderPage(<AccessChart {...rateFrame} groups={[]} />);
  expect(textOf(html)).toContain('No group can be shown yet.');
  expect(html).not.toContain('aria-label="Show as"');
});
