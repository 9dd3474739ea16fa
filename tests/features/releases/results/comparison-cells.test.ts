import { describe, expect, it } from 'vitest';
import {
  everybodyCells,
  releasedStratum,
  strataCells,
  stratifiersOf,
  timedStrata,
} from '#app/features/releases/results/comparison-cells.ts';
import { compare } from '#app/features/releases/results/comparison-figure.ts';
import type { CellRow } from '#db/published/queries/cells.ts';

const emptyCell: CellRow = {
  ...{ id: 0, releaseId: 1, position: 0, table: 'comparison', cohort: 'all' },
  ...{ dimension1: '', value1: '', dimension2: '', value2: '', ler: 'yes', measure: '' },
  ...{ unit: 'person', status: 'shown', count: null, denominator: null },
  ...{ percent: null, ciLow: null, ciHigh: null, method: '' },
};

/** The cells of people with and without an LER of one group, hired by each day or hidden. */
function group(
  place: Partial<CellRow>,
  counts: Record<'yes' | 'no', readonly (number | null)[]>,
  method = 'wilson',
): CellRow[] {
  const measures = ['job_seekers', 'hired_by_30', 'hired_by_60', 'hired_by_90', 'hired_by_180'];
  return (['yes', 'no'] as const).flatMap((ler) =>
    measures.map((measure, index): CellRow => {
      const count = counts[ler][index] ?? null;
      const status = count === null ? 'suppressed' : 'shown';
      const ownMethod = index === 0 || count === null ? '' : method;
      return { ...emptyCell, ...place, ler, measure, status, count, method: ownMethod };
    }),
  );
}

const counts = { yes: [100, 11, 20, 30, 40], no: [200, 20, 40, 60, 80] };
const site = (value1: string, cohort = 'all') => ({ dimension1: 'site', value1, cohort });
const hiring = (cohort: string) => ({ table: 'hiring', cohort });

const cells = [
  ...group(hiring('all'), counts),
  ...group(hiring('2025-Q1'), counts),
  ...group({ ...site('North'), table: 'hiring' }, counts),
  ...group(site('North'), counts),
  ...group(site('South'), { yes: [50, null, null, 20, 25], no: [60, 11, 20, 25, 30] }),
  ...group({ dimension1: 'gender', value1: 'woman' }, counts),
  ...group(site('North', '2025-Q1'), counts),
];

function stratifier(id: string) {
  const found = stratifiersOf(cells).find((known) => known.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

const byName = { id: 'alphabetical', programme: {} } as const;
const bySize = { id: 'size', programme: {} } as const;

describe('what a release can be compared within', () => {
  it('is quarters, places, who people are, and in a large pilot places by quarter', () => {
    const compared = cells.filter(({ table }) => table === 'comparison');
    expect(stratifiersOf(compared).map(({ id }) => id)).toEqual([
      ...['quarter', 'site', 'gender', 'site-quarter'],
    ]);
    expect(stratifiersOf([]).map(({ id }) => id)).toEqual(['quarter']);
  });
});

describe('the strata', () => {
  it('are those of the table they stand in, and no others', () => {
    const labels = (id: string) =>
      strataCells(cells, stratifier(id), byName).map(({ label }) => label);
    expect(labels('quarter')).toEqual(['2025 Q1']);
    expect(labels('site')).toEqual(['North', 'South']);
    expect(labels('site-quarter')).toEqual(['North, 2025 Q1']);
    expect(labels('gender')).toEqual(['Women']);
    expect(everybodyCells(cells).withLer.get('job_seekers')?.count).toBe(100);
  });

  it('stand in the pilot’s order', () => {
    const more = [...cells, ...group(site('West'), { yes: [900, null, null], no: [60, 11, 20] })];
    const labels = (order: typeof byName | typeof bySize) =>
      strataCells(more, stratifier('site'), order).map(({ label }) => label);
    expect(labels(byName)).toEqual(['North', 'South', 'West']);
    expect(labels(bySize)).toEqual(['West', 'North', 'South']);
  });

  it('have no number where it is hidden', () => {
    const [, south] = strataCells(cells, stratifier('site'), byName);
    if (!south) throw new Error('There are two sites.');
    expect(releasedStratum(south, 30)).toMatchObject({
      withLer: { people: 50, hired: null },
      without: { people: 60, hired: 11 },
    });
  });
});

describe('what a log-rank test looks at', () => {
  it('is the days that are shown of both', () => {
    const timed = timedStrata(strataCells(cells, stratifier('site'), byName));
    expect(timed?.map(({ withLer }) => withLer.hired.map(({ day }) => day))).toEqual([
      [30, 60, 90, 180],
      [90, 180],
    ]);
    expect(timed?.[1]?.without.hired.map(({ count }) => count)).toEqual([25, 30]);
  });

  it('is nothing where observation of somebody ended early', () => {
    const early = [...cells, ...group(site('West'), counts, 'aalen_johansen')];
    const strata = strataCells(early, stratifier('site'), byName);
    expect(timedStrata(strata)).toBeNull();
    const [, , west] = strata.map((stratum) => releasedStratum(stratum, 90));
    expect(west?.withLer.isObserved).toBe(false);
  });
});

describe('a comparison within strata', () => {
  const hiddenSouth = group(site('South'), {
    ...{ yes: [50, null, null, null, null], no: [60, 11, 20, 25, 30] },
  });
  /** Of so many people with an LER and without, 100 and 200 are at the site that can be compared. */
  const onlyOf = (withLer: number, without: number) => {
    const all = { yes: [withLer, 11, 20, 30, 40], no: [without, 20, 40, 60, 80] };
    const own = [...group(hiring('all'), all), ...group(site('North'), counts), ...hiddenSouth];
    return compare({
      ...{ everybody: everybodyCells(own), days: 90, stratifier: stratifier('site') },
      strata: strataCells(own, stratifier('site'), byName),
    }).facts.only;
  };

  it('says of how few strata it is when fewer than half of the people are in them', () => {
    expect(onlyOf(200, 400)).toBe('');
    expect(onlyOf(201, 400)).toBe('1 of 2 sites');
    expect(onlyOf(200, 401)).toBe('1 of 2 sites');
  });
});
