import { describe, expect, it } from 'vitest';
import { hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import { newcombeDifference } from '#app/core/statistics/proportions.ts';
import { latestRelease, readCells, readCurve } from '#app/features/releases/read-release.ts';
import { readTimeToHire } from '#app/features/releases/results/read-time-to-hire.ts';
import { pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
const read = (text = '') => there(readTimeToHire(context, 'RIVERBEND', new URLSearchParams(text)));

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('There is nothing to look at.');
  return value;
}

const latest = there(latestRelease(context, 'RIVERBEND'));
const cells = readCells(context, latest);
const hiring = cells.filter(({ table, cohort, ler }) => {
  return table === 'hiring' && cohort === 'all' && ler === 'all';
});
const countOf = (measure: string, value = '') =>
  hiring.find((cell) => cell.measure === measure && cell.value1 === value)?.count ?? null;

describe('the clocks', () => {
  it.each(hireClocks.map((clock) => [clock.id, clock] as const))(
    '%s shows its own table, denominator and definition',
    (id, clock) => {
      const view = read(`clock=${id}`);
      const [everybody] = there(view.shares).groups;
      const own = cells.filter(({ table, cohort, dimension1, ler }) => {
        return table === clock.table && cohort === 'all' && dimension1 === '' && ler === 'all';
      });
      expect(view.chosen.clock).toBe(id);
      expect(there(everybody).n).toBe(own.find(({ measure }) => measure === clock.base)?.count);
      expect(there(everybody).shares.map(({ count }) => count)).toEqual(
        [30, 60, 90, 180].map(
          (days) => own.find(({ measure }) => measure === `${clock.reached}_${days}`)?.count,
        ),
      );
      expect(view.shares?.definition).toEqual(clock.definition);
      expect(view.shares?.csvHref).toContain(`clock=${id}`);
      expect(view.shares?.working.methodHref).toBe('/methods#time-to-hire');
    },
  );

  it('count different people, and an unknown one is the first', () => {
    const people = hireClocks.map(({ id }) => read(`clock=${id}`).shares?.groups[0]?.n);
    expect(new Set(people).size).toBe(3);
    expect(read('clock=moon').chosen.clock).toBe('application');
  });

  it('shows curve, median and leaving by the first clock only', () => {
    expect(read().search).not.toBeNull();
    expect(read('clock=opening').search).toBeNull();
    expect(read('clock=opening').shares?.definition.text).toMatch(/jobs that were filled/);
  });
});

describe('who left the search', () => {
  const ends = there(read().search).ends;

  it('adds up with hired and neither to everybody', () => {
    const shown = ends.groups.flatMap(({ n, ends: own }) => own.map((at) => ({ n, at })));
    const whole = shown.filter(({ at }) => at.neither.count !== null);
    expect(whole.length).toBeGreaterThan(3);
    for (const { n, at } of whole) {
      expect((at.hired.count ?? 0) + (at.left.count ?? 0) + (at.neither.count ?? 0)).toBe(n);
    }
  });

  it('says nothing of what is left where a number is hidden', () => {
    const all = ['race_ethnicity', 'gender', 'age_band', 'education'].flatMap((dimension) =>
      there(read(`dimension=${dimension}`).search).ends.groups.flatMap((group) => group.ends),
    );
    const hidden = all.filter(({ left, hired }) => left.count === null || hired.count === null);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { neither } of hidden) {
      expect(neither).toEqual({
        ...{ status: 'suppressed', count: null, percent: null, ciLow: null, ciHigh: null },
      });
    }
  });
});

describe('the median', () => {
  it('lies between released points on either side of one half', () => {
    const [everybody] = there(read().search).median.groups;
    const { afterDay, byDay } = there(there(everybody).median);
    const rows = readCurve(context, latest, '');
    const n = there(countOf('job_seekers'));
    const hiredBy = (day: number) => there(rows.find((row) => row.day === day)?.hired);
    expect(2 * hiredBy(afterDay)).toBeLessThan(n);
    expect(2 * hiredBy(there(byDay))).toBeGreaterThanOrEqual(n);
    const between = rows.filter(({ day }) => Number(day) > afterDay && Number(day) < there(byDay));
    expect(between).toEqual([]);
  });

  it('is hidden with the curve it would be read off', () => {
    const { groups } = there(read('dimension=gender').search).median;
    const hidden = groups.filter(({ status }) => status === 'suppressed');
    expect(hidden.length).toBeGreaterThan(0);
    for (const { median, text, interval } of hidden) {
      expect([median, text, interval]).toEqual([null, '', '']);
    }
  });
});

describe('groups against everyone else', () => {
  it('are compared by numbers that anybody can take from the file', () => {
    const view = there(read().differences);
    const rural = there(view.groups.find(({ value }) => value === 'rural'));
    const [hired, people] = [countOf('hired_by_90', 'rural'), countOf('job_seekers', 'rural')];
    expect(rural.own).toEqual({ hired, people });
    const rest = {
      hired: there(countOf('hired_by_90')) - there(hired),
      people: there(countOf('job_seekers')) - there(people),
    };
    expect(rural.rest).toEqual(rest);
    const exact = newcombeDifference(there(hired), there(people), rest.hired, rest.people);
    expect(rural.points).toBe(Math.round(100 * there(exact.estimate)));
    expect(rural.low).toBe(Math.floor(100 * there(exact.lower)));
  });

  it('declare how many comparisons there are, and leave out people who gave no answer', () => {
    const view = there(read('dimension=gender').differences);
    const compared = view.groups.filter(({ points }) => points !== null).length;
    expect(compared).toBeGreaterThan(1);
    expect(view.family).toBe(`${compared} comparisons in this view, Holm-adjusted`);
    expect(view.summary).toContain(view.family);
    expect(view.groups.map(({ value }) => value)).not.toContain('prefer_not_to_say');
    const hidden = view.groups.filter(({ points }) => points === null);
    for (const { why, pValue, rest } of hidden) {
      expect([why, pValue, rest]).toEqual([expect.stringMatching(/^Too few/), '', null]);
    }
  });
});

describe('every figure', () => {
  it.each(hireClocks.map(({ id }) => id))('by %s shows its working', (clock) => {
    const view = read(`clock=${clock}`);
    const search = view.search ? Object.values(view.search) : [];
    for (const figure of [view.shares, view.differences, ...search]) {
      const { working } = there(figure);
      expect(working.formula.length).toBeGreaterThan(1);
      expect(working.inputs.rows.length).toBeGreaterThan(1);
      expect(working.release.href).toBe('/pilots/RIVERBEND/releases/2');
    }
  });

  it('never says what caused what, and never averages over hired people', () => {
    const told = hireClocks.map(({ id }) => JSON.stringify({ ...read(`clock=${id}`), tables: 0 }));
    for (const text of told) {
      expect(text).not.toMatch(/\b(help(s|ed)|impact|improve|leads? to|because of|failed)\b/i);
      expect(text).not.toMatch(/average time|mean time|mean days/i);
    }
  });
});
