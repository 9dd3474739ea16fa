import { describe, expect, it } from 'vitest';
import { recoveredFrom, type SmallRow, smallPackage } from './small-package.ts';

const awarded = 'reached_awarded';
const accepted = 'reached_accepted';

/** People of age bands and of whom accepted, with two bands hidden: 7 (6) and 40 (25). */
const bands: SmallRow[] = [
  { measure: awarded, count: 187, denominator: 187 },
  { measure: accepted, count: 111, denominator: 187 },
  { group: 'age_band=16-18', measure: awarded, count: 60, denominator: 60 },
  { group: 'age_band=16-18', measure: accepted, count: 30, denominator: 60 },
  { group: 'age_band=19-24', measure: awarded },
  { group: 'age_band=19-24', measure: accepted },
  { group: 'age_band=25-44', measure: awarded, count: 80, denominator: 80 },
  { group: 'age_band=25-44', measure: accepted, count: 50, denominator: 80 },
  { group: 'age_band=45-54', measure: awarded },
  { group: 'age_band=45-54', measure: accepted },
];

/** Two genders by three sites: 4, 30, 40 and 30, 20, 25. A square of four is hidden. */
const pairs: SmallRow[] = [
  { measure: awarded, count: 149 },
  { group: 'gender=man', measure: awarded, count: 74 },
  { group: 'gender=woman', measure: awarded, count: 75 },
  { group: 'site=a', measure: awarded, count: 34 },
  { group: 'site=b', measure: awarded, count: 50 },
  { group: 'site=c', measure: awarded, count: 65 },
  { group: 'gender=man&site=a', measure: awarded },
  { group: 'gender=man&site=b', measure: awarded },
  { group: 'gender=man&site=c', measure: awarded, count: 40 },
  { group: 'gender=woman&site=a', measure: awarded },
  { group: 'gender=woman&site=b', measure: awarded },
  { group: 'gender=woman&site=c', measure: awarded, count: 25 },
];

/** Hidden outcomes printed with their wholes and a percent: 8 of 1,000 and 20 of 900. */
const percents = (ofFew: string): SmallRow[] => [
  { measure: awarded, count: 2900 },
  { measure: accepted, count: 528 },
  { group: 'veteran=yes', measure: awarded, count: 1000 },
  { group: 'veteran=yes', measure: accepted, denominator: 1000, percent: ofFew },
  { group: 'veteran=no', measure: awarded, count: 900 },
  { group: 'veteran=no', measure: accepted, denominator: 900, percent: '2' },
  { group: 'veteran=unknown', measure: awarded, count: 1000 },
  { group: 'veteran=unknown', measure: accepted, count: 500 },
];

/** The same rows with one of them changed. */
function changed(
  rows: readonly SmallRow[],
  group: string | undefined,
  change: Partial<SmallRow>,
): SmallRow[] {
  const isOne = (row: SmallRow) => row.group === group && row.measure === awarded;
  expect(rows.filter(isOne)).toHaveLength(1);
  return rows.map((row) => (isOne(row) ? { ...row, ...change } : row));
}

const attack = async (rows: readonly SmallRow[]) => await recoveredFrom([smallPackage(rows)]);

describe('the attacker recovers nothing', () => {
  it.each([
    ['from bands of which two are hidden', bands],
    ['from pairs of which a square is hidden', pairs],
    ['from whole percents of large groups', percents('1')],
  ])('%s', async (_, rows) => {
    expect(await attack(rows)).toEqual([]);
  });

  it('from two releases that say the same', async () => {
    const second = bands.map((row) => ({ ...row, release: 2 }));
    expect(await recoveredFrom([smallPackage(bands), smallPackage(second)])).toEqual([]);
  });
});

describe('the attacker succeeds', () => {
  it('when nothing is hidden to protect what is hidden', async () => {
    const rows = changed(
      changed(
        changed(pairs, 'gender=man&site=b', { count: 30 }),
        ...(['gender=woman&site=a', { count: 30 }] as const),
      ),
      ...(['gender=woman&site=b', { count: 20 }] as const),
    );
    expect(await attack(rows)).toContain('group gender=man&site=a reached_awarded 4-4');
  });

  it('when one hidden cell is dropped from the hiding', async () => {
    const one = changed(bands, 'age_band=45-54', { count: 40 });
    expect(await attack(one)).toContain('group age_band=19-24 reached_awarded 7-7');
    const other = changed(pairs, 'gender=woman&site=b', { count: 20 });
    expect(await attack(other)).toContain('group gender=man&site=a reached_awarded 4-4');
  });

  it('when the small number itself is printed', async () => {
    const rows = changed(pairs, 'gender=man&site=a', { count: 4 });
    expect(await attack(rows)).toContain('group gender=man&site=a reached_awarded 4-4');
  });

  it('when a percent has one decimal more', async () => {
    expect(await attack(percents('0.8'))).toEqual(['outcome veteran=yes reached_accepted 8-8']);
  });

  it('when a band that overlaps others is added', async () => {
    const rows = [...bands, { group: 'age_band=16-24', measure: awarded, count: 67 }];
    expect(await attack(rows)).toContain('group age_band=19-24 reached_awarded 7-7');
  });

  it('when a live count stands beside that of the release', async () => {
    const rows = [...bands, { measure: awarded, count: 190, denominator: 190 }];
    expect(await attack(rows)).toContain('group everybody reached_awarded 3-3');
  });

  it('when two releases differ by a few people', async () => {
    const second = fourMore(bands).map(asSecond);
    const found = await recoveredFrom([bands, second].map(smallPackage));
    expect(found).toContain('difference age_band=25-44 reached_awarded 4-4');
  });

  it('when a number of a quarter is revised by a few people', async () => {
    const quarter = bands.map((row) => ({ ...row, cohort: '2025-Q1' }));
    const found = await recoveredFrom([fourMore(quarter), quarter.map(asSecond)].map(smallPackage));
    expect(found).toContain('difference age_band=25-44 reached_awarded -4--4');
  });
});

describe('of those whom a release adds, the attacker', () => {
  const added = (group: string | undefined, count?: number): SmallRow => ({
    ...{ release: 2, cohort: '2025-Q4/2025-Q4', measure: awarded },
    ...(group === undefined ? {} : { group }),
    ...(count === undefined ? {} : { count }),
  });
  const everybodyTold = [added(undefined, 90), added('age_band=16-18', 30)];

  it('finds a group that is left over when the others are shown', async () => {
    const rows = [...everybodyTold, added('age_band=19-24', 56), added('age_band=25-44')];
    expect(await attack(rows)).toContain('group age_band=25-44 reached_awarded 4-4');
    const hidden = [...everybodyTold, added('age_band=19-24'), added('age_band=25-44')];
    expect(await attack(hidden)).toEqual([]);
  });

  it('finds a group that the release before hid, when this one shows it together and added', async () => {
    const together = (count?: number): SmallRow => ({
      ...{ release: 2, measure: awarded, group: 'age_band=19-24' },
      ...(count === undefined ? {} : { count }),
    });
    const second = (shown: SmallRow) => [
      ...[{ release: 2, measure: awarded, count: 277 }, shown],
      ...[...everybodyTold, added('age_band=19-24', 56), added('age_band=25-44')],
    ];
    const found = async (shown: SmallRow) =>
      await recoveredFrom([bands, second(shown)].map(smallPackage));
    expect(await found(together(63))).toContain('group age_band=19-24 reached_awarded 7-7');
    expect(await found(together())).not.toContain('group age_band=19-24 reached_awarded 7-7');
  });
});

/** The bands with four more people of one of them, none of whom accepted. */
function fourMore(rows: readonly SmallRow[]): SmallRow[] {
  const more = changed(rows, 'age_band=25-44', { count: 84 });
  const all = changed(more, undefined, { count: 191 });
  return all.map((row) => ({ ...row, denominator: undefined }));
}

function asSecond(row: SmallRow): SmallRow {
  return { ...row, release: 2 };
}
