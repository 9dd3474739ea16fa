import { afterEach, describe, expect, it } from 'vitest';
import { isQuarter } from '#app/core/measures/calendar.ts';
import { hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import { latestRelease, readCells } from '#app/features/releases/read-release.ts';
import { readCohorts } from '#app/features/releases/results/read-cohorts.ts';
import { pilots } from '#db/records/schema/index.ts';
import { pilotWithoutRelease, pilotWithReleases } from './results-fixture.ts';

const context = await pilotWithReleases();
const read = (text = '') => there(readCohorts(context, 'RIVERBEND', new URLSearchParams(text)));

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('There is nothing to look at.');
  return value;
}

const cells = readCells(context, there(latestRelease(context, 'RIVERBEND')));

afterEach(() => {
  context.records.update(pilots).set({ isPublic: true, endsOn: null }).run();
});

describe('readCohorts', () => {
  it.each(hireClocks.map((clock) => [clock.id, clock] as const))(
    'by %s shows every closed quarter as it was released',
    (id, clock) => {
      const { everybody } = read(`clock=${id}`);
      const closed = there(everybody).quarters.filter(({ closesOn }) => closesOn === '');
      const own = cells.filter(
        ({ table, cohort, dimension1, ler }) =>
          table === clock.table && isQuarter(cohort) && dimension1 === '' && ler === 'all',
      );
      expect(closed.length).toBeGreaterThan(3);
      expect(
        closed.flatMap(({ n, shares }) => [n, ...shares.map(({ percent }) => percent)]),
      ).toEqual(
        own
          .filter(({ measure }) => measure === clock.base || measure.startsWith(clock.reached))
          .map(({ measure, count, percent }) => (measure === clock.base ? count : percent)),
      );
      expect(everybody?.working.methodHref).toBe('/methods#cohorts');
    },
  );

  it('marks young quarters as maturing, with the day on which they close and no number', () => {
    const maturing = there(read().everybody).quarters.filter(({ closesOn }) => closesOn !== '');
    expect(maturing.map(({ cohort, closesOn }) => [cohort, closesOn])).toEqual([
      ['2026-Q2', 'December 27, 2026'],
      ['2026-Q3', 'March 29, 2027'],
    ]);
    for (const { n, shares } of maturing) expect([n, shares]).toEqual([null, []]);
    context.records.update(pilots).set({ endsOn: '2025-12-31' }).run();
    const ended = there(read().everybody).quarters;
    expect(ended.every(({ closesOn }) => closesOn === '')).toBe(true);
  });

  it('has the quarters of people with and without an LER by the first clock only', () => {
    const view = read();
    expect(view.byLer.map(({ id }) => id)).toEqual(['cohorts-yes', 'cohorts-no']);
    const people = [view.everybody, ...view.byLer].map((one) => there(one).quarters[0]?.n);
    expect(new Set(people).size).toBe(3);
    expect(read('clock=opening').byLer).toEqual([]);
  });

  it('is closed to visitors of a closed pilot, and empty without a release', () => {
    expect(readCohorts(pilotWithoutRelease(), 'RIVERBEND', new URLSearchParams())).toBeNull();
    context.records.update(pilots).set({ isPublic: false }).run();
    expect(() => read()).toThrow(/sign in/);
  });
});

describe('an earlier release beside this one', () => {
  it('is the one before, and has nothing before itself', () => {
    const view = read();
    expect(view.chosen.earlier).toBe('1');
    expect(view.thenAndNow?.names).toEqual({ earlier: 'release 1', later: 'release 2' });
    expect(read('release=1').thenAndNow).toBeNull();
    expect(read('earlier=7').chosen.earlier).toBe('1');
  });

  it('says of each number that is not the same what it was and what it is', () => {
    const { thenAndNow } = read();
    const table = there(read().tables.thenAndNow);
    const same = table.rows.filter((row) => row.at(-1) === 'yes').length;
    const { changed, finding } = there(thenAndNow);
    expect(same + changed.length).toBe(table.rows.length);
    expect(finding).toContain(
      changed.length === 0
        ? `every number is the same (${same} of ${same})`
        : `${changed.length} of ${table.rows.length} numbers are not the same`,
    );
  });
});
