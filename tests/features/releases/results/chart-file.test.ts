import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartNames, readChartFile } from '#app/features/exports/charts/chart-file.ts';
import { readAccess } from '#app/features/releases/results/read-access.ts';
import { readAdoption } from '#app/features/releases/results/read-adoption.ts';
import { readCohorts } from '#app/features/releases/results/read-cohorts.ts';
import { readFunnel } from '#app/features/releases/results/read-funnel.ts';
import { readTimeToHire } from '#app/features/releases/results/read-time-to-hire.ts';
import { addActivity, pilotWithoutRelease, pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
addActivity(context, '2025-03-03', 'issued', 5);
addActivity(context, '2025-03-03', 'issued', 7);
addActivity(context, '2025-03-17', 'verified', 3);
addActivity(context, '2025-03-24', 'viewed', 1);

/** The file behind a chart's "Download CSV", read from the address that the page links to. */
function linkedFile(csvHref: string | undefined) {
  const url = new URL(csvHref ?? '', 'http://milepost.test');
  const [, , code = '', , file = ''] = url.pathname.split('/');
  const { text } = readChartFile(context, code, file.replace(/\.csv$/, ''), url.searchParams);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const text = (value: number | null) => (value === null ? '' : String(value));

describe('the file of a chart', () => {
  it('of adoption has every week, with a zero where nothing happened', () => {
    const view = readAdoption(context, 'RIVERBEND', new URLSearchParams());
    const rows = linkedFile(view?.chart.csvHref);
    expect(rows.map(({ week, issued, verified }) => [week, issued, verified])).toEqual([
      ['2025-03-03', '12', '0'],
      ['2025-03-10', '0', '0'],
      ['2025-03-17', '0', '3'],
    ]);
  });

  it('of adoption has the events that were chosen', () => {
    const columns = (query: string) => {
      const view = readAdoption(context, 'RIVERBEND', new URLSearchParams(query));
      return Object.keys(linkedFile(view?.chart.csvHref)[0] ?? {}).slice(2);
    };
    expect(columns('events=main')).toEqual(['issued', 'verified']);
    expect(columns('events=all')).toEqual(['issued', 'viewed', 'verified']);
    expect(columns('')).toEqual(['issued', 'verified']);
  });

  it.each(['', 'release=1&cohort=2025-Q1', 'group=gender:woman'])(
    'of the funnel has the rows of the table (%s)',
    (query) => {
      const view = readFunnel(context, 'RIVERBEND', new URLSearchParams(query));
      const rows = linkedFile(view?.chart?.csvHref);
      expect(
        rows.map((row) => [row.label, row.status, row.count, row.percent, row.ci_low]),
      ).toEqual(
        view?.chart?.steps.map((step) => [
          ...[step.label, step.status, text(step.count), text(step.percent), text(step.ciLow)],
        ]),
      );
      expect(rows[0]?.release).toBe(view?.chosen.release);
    },
  );

  it.each(['', 'dimension=race_ethnicity', 'cohort=2025-Q1&dimension=gender'])(
    'of time to hire has the rows of the tables (%s)',
    (query) => {
      const view = readTimeToHire(context, 'RIVERBEND', new URLSearchParams(query));
      for (const chart of [view?.shares, view?.search?.ler]) {
        const rows = linkedFile(chart?.csvHref);
        expect(rows.map((row) => [row.label, row.n, row.horizon_days, row.percent])).toEqual(
          chart?.groups.flatMap(({ label, n, shares }) =>
            shares.map((share) => [label, text(n), share.horizon, text(share.percent)]),
          ),
        );
      }
      const points = linkedFile(view?.search?.curve.csvHref).filter(({ day }) => day !== '');
      expect(points.map((row) => [row.label, row.day, row.percent, row.at_risk])).toEqual(
        view?.search?.curve.curves.flatMap(({ label, points: own }) =>
          own.map((point) => [label, text(point.day), text(point.percent), text(point.atRisk)]),
        ),
      );
    },
  );

  it.each(['', 'dimension=gender', 'clock=credential', 'clock=opening&dimension=age_band'])(
    'of groups against everyone else has the rows of the table (%s)',
    (query) => {
      const chart = readTimeToHire(context, 'RIVERBEND', new URLSearchParams(query))?.differences;
      const rows = linkedFile(chart?.csvHref);
      expect(rows.map((row) => [row.label, row.difference_points, row.ci_low])).toEqual(
        chart?.groups.map(({ label, points, low }) => [label, text(points), text(low)]),
      );
    },
  );

  it.each(['', 'dimension=gender'])(
    'of medians and leaving has the rows of the tables (%s)',
    (query) => {
      const search = readTimeToHire(context, 'RIVERBEND', new URLSearchParams(query))?.search;
      expect(
        linkedFile(search?.median.csvHref).map((row) => [row.label, row.median_by_day]),
      ).toEqual(
        search?.median.groups.map(({ label, median }) => [label, text(median?.byDay ?? null)]),
      );
      expect(
        linkedFile(search?.ends.csvHref).map((row) => [row.label, row.end, row.count]),
      ).toEqual(
        search?.ends.groups.flatMap(({ label, ends }) =>
          ends.flatMap(({ hired, left, neither }) => [
            [label, 'hired', text(hired.count)],
            [label, 'left', text(left.count)],
            [label, 'neither', text(neither.count)],
          ]),
        ),
      );
    },
  );

  it.each(['', 'clock=credential', 'clock=opening&release=1'])(
    'of cohorts has the rows of the tables (%s)',
    (query) => {
      const view = readCohorts(context, 'RIVERBEND', new URLSearchParams(query));
      const figures = [view?.everybody, ...(view?.byLer ?? [])];
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        const rows = linkedFile(figure?.csvHref);
        expect(rows.map((row) => [row.cohort, row.closes_on, row.n, row.percent])).toEqual(
          figure?.quarters.flatMap(({ cohort, closesOn, n, shares }) =>
            closesOn === ''
              ? shares.map(({ percent }) => [cohort, '', text(n), text(percent)])
              : [[cohort, closesOn, '', '']],
          ),
        );
      }
    },
  );

  it('of then and now has every number that both releases have', () => {
    const view = readCohorts(context, 'RIVERBEND', new URLSearchParams())?.thenAndNow;
    const rows = linkedFile(view?.csvHref);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ same }) => same === 'no')).toHaveLength(view?.changed.length ?? -1);
  });

  it('of access has the rows of the table', () => {
    const query = new URLSearchParams('dimension=age_band');
    const chart = readAccess(context, 'RIVERBEND', query)?.chart;
    const rows = linkedFile(chart?.csvHref);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((row) => [row.label, row.status, row.people, row.count])).toEqual(
      chart?.groups.map(({ label, status, people, count }) => [
        ...[label, status, text(people), text(count)],
      ]),
    );
  });
});

describe('the files of gaps', () => {
  const query = new URLSearchParams('dimension=gender&outcome=hired_by_90&compare=is:woman');
  const view = readAccess(context, 'RIVERBEND', query);

  it('have the rows of the tables, with what was compared with', () => {
    const gaps = linkedFile(view?.gaps.csvHref);
    expect(
      gaps.map((row) => [row.label, row.gap_points, row.ci_low, row.more_to_be_level]),
    ).toEqual(
      view?.gaps.groups.map(({ label, points, low, additional }) => [
        ...[label, text(points), text(low), text(additional)],
      ]),
    );
    expect(gaps.every((row) => row.compared_with === 'is:woman')).toBe(true);
    expect(gaps.some(({ gap_points }) => gap_points !== '')).toBe(true);
    const steps = linkedFile(view?.steps?.csvHref);
    expect(steps.map((row) => [row.label, row.adds_points, row.people])).toEqual(
      view?.steps?.steps.map(({ label, points, group }) => [
        ...[label, text(points), text(group.trials)],
      ]),
    );
    const ratios = linkedFile(view?.screening?.csvHref);
    expect(ratios.map(({ label, ratio }) => [label, ratio])).toEqual(
      view?.screening?.groups.map(({ label, ratio }) => [label, text(ratio)]),
    );
  });

  it('of indexes has each with its form', () => {
    const byPlace = readAccess(context, 'RIVERBEND', new URLSearchParams('dimension=rural_urban'));
    const rows = linkedFile(byPlace?.indexes?.csvHref);
    expect(rows.map(({ form, value }) => [form, value])).toEqual(
      byPlace?.indexes?.indexes.map(({ label, value }) => [label, text(value)]),
    );
    expect(rows).toHaveLength(6);
  });
});

describe('readChartFile', () => {
  it.each([...chartNames, 'metric-1'])('refuses %s of a closed pilot to visitors', (chart) => {
    const closed = pilotWithoutRelease(false);
    const read = () => readChartFile(closed, 'RIVERBEND', chart, new URLSearchParams());
    expect(read).toThrow(/sign in/);
  });

  it.each([...chartNames, 'metric-1', 'toString', 'nothing'])(
    'has no %s of an empty pilot',
    (chart) => {
      const empty = pilotWithoutRelease();
      const read = () => readChartFile(empty, 'RIVERBEND', chart, new URLSearchParams());
      expect(read).toThrow(expect.objectContaining({ code: 'not_found' }));
    },
  );
});
