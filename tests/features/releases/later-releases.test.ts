import { describe, expect, it } from 'vitest';
import { gateCarelessly } from '#app/core/disclosure/gate/gate-release.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import { checkProved } from '#app/features/releases/check-proved.ts';
import type { ReleaseRequest } from '#app/features/releases/draft-gated-release.ts';
import { type CellRow, listCells } from '#db/published/queries/cells.ts';
import { listPublishedReleases } from '#db/published/queries/releases.ts';
import { importEntered } from '../../support/entered-people.ts';
import { pilotOf } from '../../support/release-pilot.ts';
import { testPublished } from '../../support/test-databases.ts';

const first = { importId: 1, people: 120, month: '2025-02', acceptedEvery: 2, hiredEvery: 4 };
/** Days by which one quarter is closed, and two. */
const [one, two] = ['2025-10-01', '2026-01-05'];

/** A pilot whose first quarter holds an import that will be undone. */
const testPilot = () =>
  pilotOf({ ...first, name: 'first' }, { ...first, importId: 2, people: 40, name: 'undone' });

type Pilot = ReturnType<typeof testPilot>;

const release = async (pilot: Pilot, asOf: string) => {
  const { id } = await buildRelease({ ...pilot, asOf });
  return listCells(pilot.published, id);
};

/** What is told of the first quarter since: more acceptances and hires, and an import undone. */
function changeFirstQuarter({ logs }: Pilot) {
  importEntered(logs, { ...first, importId: 3, acceptedEvery: 1, hiredEvery: 2, name: 'first' });
  importEntered(logs, { ...first, importId: 4, people: 30, name: 'late' });
  logs.undoBatch(2);
}

const nameOf = ({ table, cohort, dimension1, value1, ler, measure }: CellRow) =>
  [table, cohort, dimension1, value1, ler, measure].join('|');
const shownOf = (cells: readonly CellRow[]) =>
  new Map(
    cells.filter(({ status }) => status === 'shown').map((cell) => [nameOf(cell), cell.count]),
  );

describe('a release after data of an earlier quarter has changed', () => {
  it('says of that quarter what was said, and adds the quarter that closed since', async () => {
    const pilot = testPilot();
    const before = shownOf(await release(pilot, one));
    changeFirstQuarter(pilot);
    importEntered(pilot.logs, { ...first, importId: 5, month: '2025-05', name: 'second' });
    const after = shownOf(await release(pilot, two));
    const ofQuarter = [...after].filter(([name]) => name.includes('|2025-Q1|'));
    expect(ofQuarter.length).toBeGreaterThan(5);
    for (const [name, count] of ofQuarter) {
      if (before.has(name)) expect(count, name).toBe(before.get(name));
    }
    const awarded = (cohort: string) => `funnel|${cohort}|||all|reached_awarded`;
    expect(before.get(awarded('2025-Q1'))).toBe(160);
    expect(after.get(awarded('2025-Q1'))).toBe(160);
    expect(after.get(awarded('2025-Q2'))).toBe(120);
    expect(after.get(awarded('all'))).toBe(280);
    // Counted anew, the same quarter would say something else by now.
    const anew = shownOf(await release({ ...pilot, published: testPublished() }, two));
    expect(anew.get(awarded('2025-Q1'))).toBe(150);
  });
});

describe('a release that adds too few people to protect', () => {
  it('tells nothing of them, nor anything else that was not told before', async () => {
    const pilot = testPilot();
    const before = shownOf(await release(pilot, one));
    // Two people came since: whoever takes the first release from this one has them.
    importEntered(pilot.logs, { ...first, importId: 5, people: 2, month: '2025-05', name: 'two' });
    const after = shownOf(await release(pilot, two));
    expect(after.size).toBeGreaterThan(5);
    for (const [name, count] of after) expect(count, name).toBe(before.get(name));
  });
});

describe('a release that is not proved', () => {
  it('is refused with a sentence that says of whom nothing, and nothing is written', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    importEntered(pilot.logs, { ...first, importId: 5, month: '2025-05', name: 'second' });
    const decide: ReleaseRequest['decide'] = (draft, settings) => {
      const decision = gateCarelessly(draft, settings.policy);
      checkProved(decision, draft, settings.policy);
      return decision;
    };
    const refused = buildRelease({ ...pilot, asOf: two, decide });
    await expect(refused).rejects.toMatchObject({ code: 'refused' });
    await expect(refused).rejects.toThrow('nothing was published');
    expect(listPublishedReleases(pilot.published, 'RIVERBEND')).toHaveLength(1);
    expect(pilot.logs.released('RIVERBEND')).toHaveLength(1);
  });
});
