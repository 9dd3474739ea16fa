import normalCumulative from '@stdlib/stats-base-dists-normal-cdf';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { readAccess } from '#app/features/releases/results/read-access.ts';
import { readComparison } from '#app/features/releases/results/read-comparison.ts';
import { berkeleyPilot } from '../../../support/berkeley-pilot.ts';
import {
  type Count,
  chiSquareOverStrata,
  commonDifference,
  inStandardDeviations,
  inWholePoints,
  newcombeLimits,
  type Stratum,
  wilsonLimits,
} from '../../../support/plain-formulas.ts';
import { pilotWithReleases } from './results-fixture.ts';

type Row = Record<string, string>;

/** The rows of cells.csv of the latest release: its bytes and nothing else. */
function fileOf(context: FeatureContext, number: number): Row[] {
  const { text } = readReleaseFile(context, 'RIVERBEND', number, 'cells.csv');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

const context = await pilotWithReleases();
let berkeley: Awaited<ReturnType<typeof berkeleyPilot>>;
let pilots: { name: string; context: FeatureContext; rows: Row[] }[] = [];

beforeAll(async () => {
  berkeley = await berkeleyPilot();
  pilots = [
    { name: 'Riverbend', context, rows: fileOf(context, 2) },
    { name: 'Berkeley', context: berkeley, rows: fileOf(berkeley, 1) },
  ];
});
afterAll(() => berkeley.close());

function comparisonOf(pilot: FeatureContext, query = '') {
  const view = readComparison(pilot, 'RIVERBEND', new URLSearchParams(query));
  if (!view) throw new Error('There is a release.');
  return view;
}

/** Count and people of one place in the file; null where either is not shown. */
function countAt(rows: readonly Row[], place: Row, measure: string): Count | null {
  const find = (wanted: string) =>
    rows.find(
      (row) =>
        row.measure === wanted && Object.entries(place).every(([key, value]) => row[key] === value),
    );
  const [people, hired] = [find('job_seekers'), find(measure)];
  if (people?.status !== 'shown' || hired?.status !== 'shown') return null;
  return [Number(hired.count), Number(people.count)];
}

function stratumAt(rows: readonly Row[], place: Row, measure: string): Stratum | null {
  const withLer = countAt(rows, { ...place, ler: 'yes' }, measure);
  const without = countAt(rows, { ...place, ler: 'no' }, measure);
  return withLer && without ? [withLer, without] : null;
}

/** Every place of a stratifier in the file: quarters, groups, or groups in each quarter. */
function placesOf(rows: readonly Row[], within: string): Row[] {
  const isByQuarter = /(^|-)quarter$/.test(within);
  const dimension = within.replace(/(^|-)quarter$/, '');
  const table = dimension === '' ? 'hiring' : 'comparison';
  const own = rows.filter(
    (row) =>
      row.table === table &&
      (isByQuarter ? /^\d{4}-Q\d$/.test(row.cohort ?? '') : row.cohort === 'all') &&
      row.dimension_1 === dimension,
  );
  const keys = ['table', 'cohort', 'dimension_1', 'value_1'];
  const texts = new Set(
    own.map((row) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, row[key]])))),
  );
  return [...texts].map((text) => JSON.parse(text));
}

function strataOf(rows: readonly Row[], within: string, measure: string): Stratum[] {
  const strata: Stratum[] = [];
  for (const place of placesOf(rows, within)) {
    const stratum = stratumAt(rows, place, measure);
    if (stratum) strata.push(stratum);
  }
  return strata;
}

/** People of one side of all strata. */
function sumOf(strata: readonly Stratum[], side: 0 | 1): Count {
  const sum = (part: 0 | 1) => strata.reduce((total, stratum) => total + stratum[side][part], 0);
  return [sum(0), sum(1)];
}

/** Standardized difference of a value, to two decimals; null where a count is hidden. */
function unlikeness(counts: Stratum | null, all: Stratum): number | null {
  if (!counts) return null;
  const [[own], [other]] = counts;
  const exact = inStandardDeviations([own, all[0][1]], [other, all[1][1]]);
  return Math.round(100 * exact) / 100 + 0;
}

const everybody = { table: 'hiring', cohort: 'all', dimension_1: '', value_1: '' };
const whole = (difference: { points: number; low: number; high: number } | null | undefined) =>
  difference ? [difference.points, difference.low, difference.high] : null;

describe('cells.csv alone gives', () => {
  it('every share and its limits', () => {
    const shares = pilots.flatMap(({ rows }) => rows).filter(({ method }) => method === 'wilson');
    expect(shares.length).toBeGreaterThan(300);
    for (const row of shares) {
      const count: Count = [Number(row.count), Number(row.denominator)];
      const [, low, high] = inWholePoints(wilsonLimits(count));
      expect([Number(row.percent), Number(row.ci_low), Number(row.ci_high)]).toEqual([
        ...[Math.round((100 * count[0]) / count[1]), low, high],
      ]);
    }
  });

  it('the comparison, crude and within every kind of group, at every horizon', () => {
    let compared = 0;
    for (const { context: pilot, rows } of pilots) {
      for (const { value: within } of comparisonOf(pilot).choices.within) {
        const { byDay } = comparisonOf(pilot, `within=${within}`);
        for (const day of byDay.rows) {
          const measure = `hired_by_${day.days}`;
          const all = stratumAt(rows, everybody, measure);
          expect(whole(day.crude)).toEqual(all && inWholePoints(newcombeLimits(...all)));
          const strata = strataOf(rows, within, measure);
          expect(day.strataUsed).toBe(strata.length);
          if (strata.length === 0) continue;
          compared += 1;
          const sums = newcombeLimits(sumOf(strata, 0), sumOf(strata, 1));
          expect(whole(day.sameStrata)).toEqual(inWholePoints(sums));
          expect(whole(day.stratified)).toEqual(inWholePoints(commonDifference(strata)));
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('the p-values of the four horizons, adjusted for their number', () => {
    for (const { context: pilot, rows } of pilots) {
      const { byDay } = comparisonOf(pilot, 'within=site');
      const raw = byDay.rows.map(({ days }) => {
        const root = Math.sqrt(chiSquareOverStrata(strataOf(rows, 'site', `hired_by_${days}`)));
        return 2 * (1 - normalCumulative(root, 0, 1));
      });
      const ascending = [...raw].sort((a, b) => a - b);
      for (const [index, { pValue }] of byDay.rows.entries()) {
        const place = ascending.indexOf(raw[index] ?? 0);
        const steps = ascending.slice(0, place + 1).map((p, rank) => p * (raw.length - rank));
        expect(pValue).toBeCloseTo(Math.min(1, Math.max(...steps)), 6);
      }
    }
  });

  it('who applied with an LER and who without', () => {
    for (const { context: pilot, rows } of pilots) {
      const all = stratumAt(rows, everybody, 'job_seekers');
      if (!all) throw new Error('Everybody is shown.');
      for (const { dimension, rows: values } of comparisonOf(pilot).balance.groups) {
        const places = placesOf(rows, dimension);
        const isQuarter = dimension === 'quarter';
        const expected = places.map((place) => [
          isQuarter ? place.cohort : place.value_1,
          unlikeness(stratumAt(rows, place, 'job_seekers'), all),
        ]);
        const told = values.map(({ value, difference }) => [value, difference]);
        expect(told.sort()).toEqual(expected.sort());
      }
    }
  });

  it('the gaps of groups from everyone else', () => {
    const rows = fileOf(context, 2);
    let gapsFound = 0;
    for (const dimension of ['gender', 'race_ethnicity', 'rural_urban', 'education']) {
      const query = `outcome=hired_by_90&dimension=${dimension}&compare=others`;
      const view = readAccess(context, 'RIVERBEND', new URLSearchParams(query));
      const all = countAt(rows, { ...everybody, ler: 'all' }, 'hired_by_90');
      for (const group of view?.gaps.groups ?? []) {
        if (group.points === null) continue;
        const place = { ...everybody, dimension_1: dimension, value_1: group.value, ler: 'all' };
        const own = countAt(rows, place, 'hired_by_90');
        if (!own || !all) throw new Error('A gap takes two shown counts.');
        const rest: Count = [all[0] - own[0], all[1] - own[1]];
        expect([group.points, group.low, group.high], group.label).toEqual(
          inWholePoints(newcombeLimits(own, rest)),
        );
        gapsFound += 1;
      }
    }
    expect(gapsFound).toBeGreaterThan(8);
  });
});
