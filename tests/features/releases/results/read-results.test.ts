import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { latestRelease, readCells, readCurve } from '#app/features/releases/read-release.ts';
import { readAccess } from '#app/features/releases/results/read-access.ts';
import { readComparison } from '#app/features/releases/results/read-comparison.ts';
import { readFunnel } from '#app/features/releases/results/read-funnel.ts';
import { readTimeToHire } from '#app/features/releases/results/read-time-to-hire.ts';
import { pilots } from '#db/records/schema/index.ts';
import { coordinator } from '../../../support/test-databases.ts';
import { pilotWithoutRelease, pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
const researcher: Actor = {
  ...{ kind: 'account', accountId: 2, role: 'researcher', displayName: 'Robin Researcher' },
  stakeholderId: null,
};
const query = (text = '') => new URLSearchParams(text);
const readers = { readFunnel, readTimeToHire, readAccess, readComparison };

/** The reader's answer; a test without one has failed already. */
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('There is nothing to look at.');
  return value;
}

const latest = there(latestRelease(context, 'RIVERBEND'));
const cells = readCells(context, latest);

afterEach(() => {
  context.records.update(pilots).set({ isPublic: true, endsOn: null }).run();
});

describe('every results page', () => {
  it.each(Object.entries(readers))('%s has nothing to show without a release', (_, read) => {
    expect(read(pilotWithoutRelease(), 'RIVERBEND', query())).toBeNull();
  });

  it.each(Object.entries(readers))('%s is closed to visitors of a closed pilot', (_, read) => {
    context.records.update(pilots).set({ isPublic: false }).run();
    expect(() => read(context, 'RIVERBEND', query())).toThrow(/sign in/);
    const signedIn: FeatureContext = { ...context, actor: researcher };
    expect(read(signedIn, 'RIVERBEND', query())).not.toBeNull();
  });

  it.each(Object.entries(readers))('%s takes the release that is asked for', (_, read) => {
    expect(read(context, 'riverbend', query())?.chosen.release).toBe('2');
    expect(read(context, 'RIVERBEND', query('release=1'))?.chosen.release).toBe('1');
    expect(() => read(context, 'RIVERBEND', query('release=7'))).toThrow(/no release/);
    expect(() => read(context, 'RIVERBEND', query('release=latest'))).toThrow(/by its number/);
    expect(() => read(context, 'NOWHERE', query())).toThrow(/no pilot/);
  });

  it.each(Object.entries(readers))('%s shows the preview to who may make one', (_, read) => {
    expect(() => read(context, 'RIVERBEND', query('release=0'))).toThrow(/sign in/);
    expect(read(context, 'RIVERBEND', query())?.choices.release).toHaveLength(2);
    const asCoordinator = { ...context, actor: coordinator };
    const preview = read(asCoordinator, 'RIVERBEND', query('release=0'));
    expect(preview?.choices.release).toHaveLength(3);
    expect(JSON.stringify(preview)).toMatch(/not published/);
  });
});

describe('readFunnel', () => {
  it('shows the cells of the release, step by step', () => {
    const { chart, chosen } = there(readFunnel(context, 'RIVERBEND', query()));
    const own = cells.filter(
      (cell) => cell.table === 'funnel' && cell.cohort === 'all' && cell.dimension1 === '',
    );
    expect(chosen).toEqual({ release: '2', cohort: 'all', group: '' });
    expect(chart?.steps.map(({ id, count }) => [id, count])).toEqual(
      own.map(({ measure, count }) => [measure, count]),
    );
    expect(chart?.summary).toMatch(/^n = [\d,]+ people with a first credential, entry quarters: /);
    expect(chart?.footnotes.join(' ')).toMatch(/^Verification: .*verifier/);
  });

  it('leaves hidden steps without a number, in words', () => {
    const hidden = cells.find(
      (cell) => cell.table === 'funnel' && cell.status === 'suppressed' && cell.dimension1 !== '',
    );
    const { cohort, dimension1, value1 } = there(hidden);
    const asked = query(`cohort=${cohort}&group=${dimension1}:${value1}`);
    const { chart, chosen } = there(readFunnel(context, 'RIVERBEND', asked));
    expect(chosen.group).toBe(`${dimension1}:${value1}`);
    const steps = there(chart).steps.filter(({ status }) => status === 'suppressed');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(step).toMatchObject({ count: null, percent: null, ciLow: null, ciHigh: null });
    }
    expect(there(chart).summary).toMatch(/hidden to protect privacy/);
  });

  it('falls back to everybody and all quarters, and says what is maturing', () => {
    const odd = there(readFunnel(context, 'RIVERBEND', query('cohort=1999-Q1&group=hair:red')));
    expect(odd.chosen).toMatchObject({ cohort: 'all', group: '' });
    expect(odd.maturing).toMatch(
      /^Still maturing.*July to September 2026 \(closes on March 29, 2027\)/,
    );
    context.records.update(pilots).set({ endsOn: '2025-12-31' }).run();
    expect(readFunnel(context, 'RIVERBEND', query())?.maturing).toBe('');
  });
});

describe('readTimeToHire', () => {
  const view = there(readTimeToHire(context, 'RIVERBEND', query()));
  const [shares, search] = [there(view.shares), there(view.search)];

  it('begins with rural and urban, everybody first and then in stored order', () => {
    expect(view.chosen.dimension).toBe('rural_urban');
    expect(shares.groups.slice(0, 4).map(({ label }) => label)).toEqual([
      'All job seekers',
      'Rural communities',
      'Suburban communities',
      'Urban communities',
    ]);
  });

  it('shows of each group the numbers that were released', () => {
    for (const { value, n, shares: each } of shares.groups) {
      const own = cells.filter(
        (cell) =>
          cell.table === 'hiring' &&
          cell.cohort === 'all' &&
          cell.ler === 'all' &&
          cell.dimension1 === (value === '' ? '' : 'rural_urban') &&
          cell.value1 === value,
      );
      expect([n, ...each.map(({ percent }) => percent)]).toEqual([
        own[0]?.count,
        ...own.slice(1, 5).map(({ percent }) => percent),
      ]);
    }
  });

  it('sets people with and without an LER beside each other, as an association', () => {
    const own = cells.filter((cell) => cell.table === 'hiring' && cell.cohort === 'all');
    const people = ['yes', 'no'].map((ler) =>
      own.find((cell) => cell.ler === ler && cell.measure === 'job_seekers'),
    );
    expect(search.ler.groups.map(({ n }) => n)).toEqual(people.map((cell) => cell?.count));
    expect(new Set([shares.groups[0]?.n, ...search.ler.groups.map(({ n }) => n)]).size).toBe(3);
    expect(search.ler.finding).toMatch(/^Hired within 90 days: /);
    expect(search.ler.footnotes.join(' ')).toMatch(/association, not an effect/);
  });

  it('draws the curves that were released and says which are hidden', () => {
    const rows = [...readCurve(context, latest, ''), ...readCurve(context, latest, 'rural_urban')];
    const points = search.curve.curves.flatMap((curve) => curve.points);
    expect(points).toHaveLength(rows.filter(({ day }) => day !== null).length);
    expect(points.length).toBeGreaterThan(10);
    const hidden = search.curve.curves.filter(({ status }) => status === 'suppressed');
    expect(hidden.every((curve) => curve.points.length === 0)).toBe(true);
  });

  it('names the clock, and that leaving the search does not shrink the count', () => {
    expect(shares.definition.text).toMatch(/first application to the first accepted offer/);
    expect(shares.definition.text).toMatch(/left the search stay in the count/);
  });
});

describe('readAccess', () => {
  it('sets people with a credential beside the eligible people', () => {
    const view = there(readAccess(context, 'RIVERBEND', query('dimension=rural_urban')));
    const own = cells.filter((cell) => cell.table === 'access');
    for (const { value, count, people } of there(view.chart).groups) {
      const cell = own.find(({ value1, dimension1 }) =>
        value === '' ? dimension1 === '' : dimension1 === 'rural_urban' && value1 === value,
      );
      expect([count, people]).toEqual([cell?.count, cell?.denominator]);
    }
    expect(view.representation.length).toBeGreaterThan(0);
  });

  it('says nothing of groups that are hidden', () => {
    for (const { value } of there(readAccess(context, 'RIVERBEND', query())).choices.dimension) {
      const view = there(readAccess(context, 'RIVERBEND', query(`dimension=${value}`)));
      const hidden = there(view.chart).groups.filter(({ status }) => status !== 'shown');
      const told = [view.chart?.finding, ...view.representation].join(' ');
      for (const { label } of hidden) expect(told).not.toContain(`${label}:`);
    }
  });
});
