import { describe, expect, it } from 'vitest';
import { codesOf } from '#app/core/measures/dimension-labels.ts';
import { isAnswer } from '#app/core/measures/dimensions.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import { type CellRow, listCells } from '#db/published/queries/cells.ts';
import { findLatestRelease, listPublishedReleases } from '#db/published/queries/releases.ts';
import { importEntered } from '../../support/entered-people.ts';
import { batchDescription, populationRecord } from '../../support/log-records.ts';
import { pilotOf } from '../../support/release-pilot.ts';

const first = { importId: 1, people: 120, month: '2025-02', acceptedEvery: 2, hiredEvery: 4 };
/** Days by which one quarter is closed, and two. */
const [one, two] = ['2025-10-01', '2026-01-05'];

const testPilot = () =>
  pilotOf({ ...first, name: 'first' }, { ...first, importId: 2, people: 60, name: 'other' });

type Pilot = ReturnType<typeof testPilot>;

async function release(pilot: Pilot, asOf: string, isRevision = false) {
  const { id } = await buildRelease({ ...pilot, asOf, isRevision });
  return listCells(pilot.published, id);
}

const nameOf = ({ table, cohort, dimension1, value1, ler, measure }: CellRow) =>
  [table, cohort, dimension1, value1, ler, measure].join('|');
const cellOf = (cells: readonly CellRow[], name: string) =>
  cells.find((cell) => nameOf(cell) === name);
const awarded = 'funnel|all|||all|reached_awarded';
const accepted = 'funnel|all|||all|reached_accepted';
const corrected = (name: string) => name.replace('|all|||', '|corrected|||');

/** Everybody of the first import accepted, and twenty more people are told of. */
function correctMany({ logs }: Pilot) {
  importEntered(logs, { ...first, importId: 13, acceptedEvery: 1, name: 'first' });
  importEntered(logs, { ...first, importId: 14, people: 20, acceptedEvery: 1, name: 'late' });
}

/** The people eligible for the pilot: so many women, and of every other gender nobody. */
function importEligible({ logs }: Pilot, eligible: number) {
  const batch = logs.beginBatch(batchDescription(90, { pilotCode: 'RIVERBEND' }));
  codesOf('gender')
    .filter(isAnswer)
    .forEach((value, row) => {
      const known = { dimension: 'gender', value, eligible: value === 'woman' ? eligible : 0 };
      batch.write(populationRecord(known), row + 1);
    });
  batch.settle('row_is_refused');
  batch.commit('2026-01-01T00:00:00.000Z');
}

/** Who accepted of so many eligible: by a revision, by the release after it and by its revision. */
async function accessOf(eligible: number) {
  const pilot = testPilot();
  importEligible(pilot, eligible);
  await release(pilot, one);
  correctMany(pilot);
  const revised = await release(pilot, one, true);
  const second = { ...first, month: '2025-05', name: 'second' };
  importEntered(pilot.logs, { ...second, importId: 5 });
  const later = await release(pilot, two);
  const more = { ...second, people: 128, acceptedEvery: 2, name: 'more' };
  importEntered(pilot.logs, { ...more, importId: 6 });
  const again = await release(pilot, two, true);
  return [revised, later, again].map((cells) => cellOf(cells, 'access|corrected|||all|accepted'));
}

describe('a revision', () => {
  it('corrects numbers of everybody in rows of their own, and leaves all others as they were', async () => {
    const pilot = testPilot();
    const before = await release(pilot, one);
    correctMany(pilot);
    const after = await release(pilot, one, true);
    expect(findLatestRelease(pilot.published, 'RIVERBEND')).toMatchObject({
      number: 2,
      revises: 1,
      asOf: one,
    });
    expect(cellOf(before, awarded)?.count).toBe(180);
    expect(cellOf(before, accepted)?.count).toBe(90);
    expect(cellOf(after, corrected(awarded))).toMatchObject({ count: 200, denominator: 200 });
    // 60 more of the first import, and 20 of those told of late.
    expect(cellOf(after, corrected(accepted))).toMatchObject({
      ...{ status: 'shown', count: 170, denominator: 200, percent: 85, ciLow: 79, ciHigh: 90 },
      method: 'wilson',
    });
    const others = (cells: readonly CellRow[]) =>
      cells
        .filter(({ cohort }) => cohort !== 'corrected')
        .map(({ releaseId: _, position: __, ...cell }) => cell);
    expect(others(before).length).toBeGreaterThan(50);
    expect(others(after)).toEqual(others(before));
  });

  it('goes on into later releases, with those who entered since', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    correctMany(pilot);
    await release(pilot, one, true);
    importEntered(pilot.logs, { ...first, importId: 5, month: '2025-05', name: 'second' });
    const later = await release(pilot, two);
    expect(findLatestRelease(pilot.published, 'RIVERBEND')).toMatchObject({
      number: 3,
      revises: null,
    });
    expect(cellOf(later, awarded)).toMatchObject({ count: 300 });
    expect(cellOf(later, corrected(awarded))).toMatchObject({ count: 320, denominator: 320 });
    expect(cellOf(later, corrected(accepted))).toMatchObject({ count: 230, denominator: 320 });
    expect(cellOf(later, 'funnel|2025-Q1|||all|reached_awarded')?.count).toBe(180);
  });

  it('tells nothing of few who were corrected, and publishes nothing then', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    importEntered(pilot.logs, { ...first, importId: 3, people: 3, name: 'late' });
    await expect(release(pilot, one, true)).rejects.toThrow('fewer than 11 people are concerned');
    expect(listPublishedReleases(pilot.published, 'RIVERBEND')).toHaveLength(1);
  });

  it('looks at each quarter once, and needs a release to correct', async () => {
    const pilot = testPilot();
    await expect(release(pilot, one, true)).rejects.toThrow('There is no release to correct yet');
    await release(pilot, one);
    correctMany(pilot);
    await release(pilot, one, true);
    importEntered(pilot.logs, { ...first, importId: 6, people: 40, name: 'later' });
    await expect(release(pilot, one, true)).rejects.toThrow('a quarter is corrected once');
    // The quarter after it is another matter.
    importEntered(pilot.logs, { ...first, importId: 7, month: '2025-05', name: 'second' });
    await release(pilot, two);
    importEntered(pilot.logs, {
      ...first,
      importId: 8,
      people: 30,
      month: '2025-05',
      name: 'more',
    });
    const after = await release(pilot, two, true);
    expect(cellOf(after, corrected(awarded))).toMatchObject({ count: 350 });
  });

  it('is out of those eligible for the pilot, who are the same however many come', async () => {
    expect(await accessOf(400)).toMatchObject([
      { count: 170, denominator: 400, method: 'wilson' },
      { count: 230, denominator: 400, method: 'wilson' },
      { count: 294, denominator: 400, method: 'wilson' },
    ]);
  }, 30_000);

  it('leaves of those eligible few out neither then nor later', async () => {
    // 294 of 300 would leave out 6: the revision tells nothing anew.
    expect((await accessOf(300)).at(-1)).toMatchObject({ count: 230, denominator: 300 });
    // 230 of 236 as well: the later release hides it.
    expect((await accessOf(236))[1]).toMatchObject({ status: 'suppressed', count: null });
  }, 30_000);

  it('leaves a table alone where people of another quarter were not observed for so long', async () => {
    const pilot = testPilot();
    importEntered(pilot.logs, { ...first, importId: 3, observedUntil: '2025-03-01', name: 'gone' });
    await release(pilot, one);
    correctMany(pilot);
    await release(pilot, one, true);
    const second = { ...first, month: '2025-05' };
    importEntered(pilot.logs, { ...second, importId: 5, name: 'second' });
    const before = await release(pilot, two);
    importEntered(pilot.logs, { ...second, importId: 6, people: 80, name: 'more' });
    const after = await release(pilot, two, true);
    const sum = corrected(awarded);
    expect(cellOf(after, sum)?.count).toBe((cellOf(before, sum)?.count ?? 0) + 80);
    const hiring = (cells: readonly CellRow[]) =>
      cells
        .filter(({ table, cohort }) => table === 'hiring' && !cohort.includes('/'))
        .map((cell) => [nameOf(cell), cell.count, cell.percent, cell.method]);
    expect(hiring(before).map(([, , , method]) => method)).toContain('aalen_johansen');
    expect(hiring(after)).toEqual(hiring(before));
  }, 30_000);

  it('is previewed as it would be published', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    correctMany(pilot);
    const preview = await buildRelease({ ...pilot, asOf: one, kind: 'preview', isRevision: true });
    const cells = listCells(pilot.published, preview.id).map(({ releaseId: _, ...cell }) => cell);
    const published = await release(pilot, one, true);
    expect(cells).toEqual(published.map(({ releaseId: _, ...cell }) => cell));
    expect(preview.number).toBe(0);
  });
});
