import { describe, expect, it } from 'vitest';
import { groupOrderIds } from '#app/core/measures/group-order.ts';
import { latestRelease, readCells } from '#app/features/releases/read-release.ts';
import { orderedValues } from '#app/features/releases/results/ordered-groups.ts';
import { pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
const release = latestRelease(context, 'RIVERBEND');
const cells = release ? readCells(context, release, { table: 'hiring' }) : [];
const part = { cells, size: 'job_seekers', rate: 'hired_by_90' };
const order = (id: (typeof groupOrderIds)[number]) => ({ id, programme: {} });

describe('orderedValues', () => {
  it('has every group of the dimension once, and not everybody', () => {
    const values = orderedValues({ ...part, dimension: 'site' }, order('size'));
    const all = cells.filter(({ dimension1 }) => dimension1 === 'site').map(({ value1 }) => value1);
    expect([...values].sort()).toEqual([...new Set(all)].sort());
    expect(orderedValues({ ...part, dimension: '' }, order('size'))).toEqual([]);
  });

  it.each(groupOrderIds)('says nothing about hidden numbers when groups stand by %s', (id) => {
    // What a cell would hold if the gate had left its number in it.
    const leaking = cells.map((cell, index) =>
      cell.status === 'shown' ? cell : { ...cell, count: index, percent: index % 100 },
    );
    expect(leaking).not.toEqual(cells);
    for (const dimension of ['race_ethnicity', 'gender', 'site', 'age_band']) {
      expect(orderedValues({ ...part, cells: leaking, dimension }, order(id))).toEqual(
        orderedValues({ ...part, dimension }, order(id)),
      );
    }
  });

  it('by rate follows the rates that are shown', () => {
    const rates = orderedValues({ ...part, dimension: 'rural_urban' }, order('rate')).flatMap(
      (value) =>
        cells.find(
          (cell) =>
            cell.measure === 'hired_by_90' &&
            cell.cohort === 'all' &&
            cell.dimension1 === 'rural_urban' &&
            cell.value1 === value,
        )?.percent ?? [],
    );
    expect(rates.length).toBeGreaterThan(1);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
  });
});
