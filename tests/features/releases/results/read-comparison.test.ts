import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChartFile } from '#app/features/exports/charts/chart-file.ts';
import {
  type ComparisonView,
  readComparison,
} from '#app/features/releases/results/read-comparison.ts';
import { berkeleyPilot } from '../../../support/berkeley-pilot.ts';
import { pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
let berkeley: Awaited<ReturnType<typeof berkeleyPilot>>;

beforeAll(async () => {
  berkeley = await berkeleyPilot();
});
afterAll(() => berkeley.close());

function viewOf(given: typeof context, query = ''): ComparisonView {
  const view = readComparison(given, 'RIVERBEND', new URLSearchParams(query));
  if (!view) throw new Error('There is a release.');
  return view;
}

describe('the admissions of 1973 as a pilot', () => {
  it('turn round within departments, and the page says so', () => {
    const { comparison, chosen } = viewOf(berkeley);
    expect(chosen).toEqual({ release: '1', days: '90', within: 'site' });
    expect(comparison.finding).toBe(
      'With an LER, 14 points fewer were hired within 90 days; within the same site, 3 points more (too close to tell apart)',
    );
    expect(comparison.reading.join(' ')).toMatch(
      /opposite directions.*more often in sites where fewer people are hired/,
    );
  });

  it('turn round over the very people who are compared, whom the table sets beside it', () => {
    const rows = viewOf(berkeley).comparison.rows;
    const row = (kind: string) => rows.find((one) => one.kind === kind);
    expect(row('everybody')).toMatchObject({
      withLer: { n: 1835, hired: 557, percent: 30 },
      without: { n: 2691, hired: 1198, percent: 45 },
      difference: { points: -14, low: -17, high: -11 },
    });
    const strata = rows.filter(({ kind, difference }) => kind === 'stratum' && difference !== null);
    const sum = (values: (number | null | undefined)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0);
    expect(row('together')?.withLer?.n).toBe(sum(strata.map(({ withLer }) => withLer?.n)));
    expect(row('together')?.difference?.points).toBe(-10);
    expect(row('stratified')?.difference?.points).toBe(3);
  });

  it('hide the 8 women of department B who were not admitted, and compare nothing there', () => {
    const { comparison } = viewOf(berkeley);
    const hidden = comparison.rows.filter(({ status }) => status === 'suppressed');
    expect(hidden.map(({ label }) => label)).toContain('Department B');
    for (const { withLer, without, difference } of hidden) {
      // Of one side the number may be shown; of the other, and of both together, nothing is.
      expect([withLer?.hired, without?.hired]).toContain(null);
      expect(difference).toBeNull();
    }
    expect(comparison.summary).toContain(`${hidden.length} of 7 sites are not compared`);
  });

  it('are unlike in where they applied', () => {
    const { finding, groups } = viewOf(berkeley).balance;
    expect(finding).toMatch(/differ notably in 6 of 7 shown values/);
    const sites = groups.find(({ dimension }) => dimension === 'site')?.rows;
    expect(sites?.[0]).toMatchObject({
      ...{ label: 'Department A', withLer: { count: 108, percent: 6 } },
      ...{ without: { count: 825, percent: 31 }, difference: -0.68, isNotable: true },
    });
  });
});

describe('readComparison', () => {
  it('offers quarters, places, and who people are', () => {
    const within = viewOf(context).choices.within.map(({ value }) => value);
    expect(within.slice(0, 4)).toEqual(['quarter', 'site', 'occupation_family', 'race_ethnicity']);
    for (const value of ['quarter', 'gender']) {
      expect(viewOf(context, `within=${value}`).chosen.within).toBe(value);
    }
    const odd = viewOf(context, 'within=hair&days=45').chosen;
    expect(odd).toMatchObject({ days: '90', within: 'site' });
  });

  it('tests the four days as one family, after difference and interval', () => {
    const { byDay } = viewOf(context, 'within=quarter');
    expect(byDay.rows.map(({ days }) => days)).toEqual([30, 60, 90, 180]);
    expect(byDay.summary).toMatch(/4 comparisons in this view, Holm-adjusted/);
    expect(byDay.logRank).toMatch(
      /^Grouped log-rank test, within strata .*times as often.*95% interval.*p [=<]/,
    );
    expect(viewOf(context, 'within=quarter&days=180').byDay.rows).toEqual(byDay.rows);
  });

  it('shows with every figure the cells that went in, hidden ones as such', () => {
    const { comparison, byDay, balance, whatItWouldTake } = viewOf(
      context,
      'within=race_ethnicity',
    );
    for (const { working } of [comparison, byDay, balance, whatItWouldTake]) {
      expect(working?.inputs.rows.length).toBeGreaterThan(3);
      expect(working?.methodHref).toBe('/methods#comparison');
    }
    const strata = comparison.rows.filter(({ kind }) => kind === 'stratum').length;
    expect(comparison.working?.inputs.rows).toHaveLength(4 * (strata + 1));
    expect(comparison.working?.inputs.rows.some((row) => row.includes(null))).toBe(true);
  });

  it('says when a difference could be seen, and what is wrong with points that are none', () => {
    const take = (query: string) => viewOf(context, query).whatItWouldTake;
    expect(take('').now[0]).toMatch(/With the people so far \([\d,]+ people with an LER/);
    expect(take('points=40').later).toMatch(/40 percentage points would probably be seen with/);
    expect(take('points=1').later).toMatch(/in a release from \w+ \d+, \d{4} on|a hundred years/);
    for (const wrong of ['0', '51', '-3', '2.5', 'many', '']) {
      expect(take(`points=${wrong}`).errors).toHaveLength(1);
    }
    expect(take('points=50').errors).toEqual([]);
  });

  it.each(['', 'within=quarter&days=30', 'within=gender&release=1'])(
    'gives the rows of its tables as files (%s)',
    (query) => {
      const { comparison, byDay, balance } = viewOf(context, query);
      const rows = (href: string) => {
        const url = new URL(href, 'http://milepost.test');
        const chart = url.pathname.split('/').at(-1)?.replace('.csv', '') ?? '';
        const { text } = readChartFile(context, 'RIVERBEND', chart, url.searchParams);
        return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
          .data;
      };
      const text = (value: number | null | undefined) => String(value ?? '');
      expect(
        rows(comparison.csvHref).map((row) => [
          row.label,
          row.hired_with_ler,
          row.difference_points,
        ]),
      ).toEqual(
        comparison.rows.map(({ label, withLer, difference }) => [
          ...[label, text(withLer?.hired), text(difference?.points)],
        ]),
      );
      expect(rows(byDay.csvHref).map((row) => [row.horizon_days, row.stratified_ci_low])).toEqual(
        byDay.rows.map(({ days, stratified }) => [text(days), text(stratified?.low)]),
      );
      expect(rows(balance.csvHref).map((row) => [row.label, row.standardized_difference])).toEqual(
        balance.groups.flatMap(({ rows: own }) =>
          own.map(({ label, difference }) => [label, text(difference)]),
        ),
      );
    },
  );
});
