import { describe, expect, it } from 'vitest';
import type { PeopleTable } from '#app/core/disclosure/people-table.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import { countAgain } from '#app/features/releases/count-again.ts';
import { keptReleases } from '#app/features/releases/read-earlier-releases.ts';
import { packReleased, unpackReleased } from '#app/features/releases/released-facts.ts';
import { type CellRow, listCells } from '#db/published/queries/cells.ts';
import { importEntered } from '../../support/entered-people.ts';
import { batchDescription, eventRecord, personRecord } from '../../support/log-records.ts';
import { pilotOf } from '../../support/release-pilot.ts';

const first = { importId: 1, people: 180, month: '2025-02', acceptedEvery: 2, hiredEvery: 4 };
const second = { ...first, importId: 2, month: '2025-05', name: 'second' };
/** Days by which one quarter is closed, and two. */
const [one, two] = ['2025-10-01', '2026-01-05'];

const testPilot = () => pilotOf({ ...first, name: 'first' });
type Pilot = ReturnType<typeof testPilot>;

const release = async (pilot: Pilot, asOf: string, isRevision = false): Promise<CellRow[]> => {
  const { id } = await buildRelease({ ...pilot, asOf, isRevision });
  return listCells(pilot.published, id);
};

/** Somebody sends that people of the first import accepted, by their numbers. */
function sendAccepted({ logs }: Pilot, importId: number, partner: string, people: number[]) {
  const batch = logs.beginBatch(batchDescription(importId, { pilotCode: 'RIVERBEND', partner }));
  people.forEach((person, row) => {
    const [holderPid, eventId] = [`p_first_${person}`, `${importId}-${person}`];
    const occurred = { occurredAt: '2025-02-10', datePrecision: 'day' as const };
    batch.write(eventRecord({ holderPid, eventId, eventType: 'accepted', ...occurred }), row + 1);
  });
  batch.settle('row_is_refused');
  batch.commit('2026-01-01T00:00:00.000Z');
}

/** What is known of each person, one text each. */
const peopleOf = ({ people, attributes, columns }: PeopleTable) =>
  Array.from({ length: people }, (_, person) =>
    attributes.map(({ values }, place) => values[columns[place]?.[person] ?? 0]).join('|'),
  );

/** How many people a partner knows of each table. */
const knownTo = (tables: readonly PeopleTable[] | null, partner: string) =>
  tables?.map(({ insiders }) =>
    insiders.find(({ id }) => id === `partner:${partner}`)?.knows.reduce((sum, one) => sum + one),
  );

const again = (pilot: Pilot, asOf: string, correctedThrough = '') =>
  countAgain(pilot, { pilotCode: pilot.pilotCode, asOf, correctedThrough });

describe('countAgain', () => {
  it('counts people as they were released, with those whom a partner has come to know since', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    importEntered(pilot.logs, second);
    // Of the first quarter the second release tells what the first one told.
    sendAccepted(pilot, 7, 'college', [5, 7, 9]);
    await release(pilot, two);
    sendAccepted(pilot, 3, 'board', [1, 2, 3, 4]);
    importEntered(pilot.logs, { ...first, importId: 4, people: 9, name: 'late' });
    const kept = keptReleases(pilot, pilot.pilotCode).map(({ facts }) => unpackReleased(facts));
    const { recounted, released } = again(pilot, two);
    expect(released.map(peopleOf)).toEqual(kept[1]?.tables.map(peopleOf));
    expect(released.map(({ people }) => people)).toEqual([360, 180]);
    expect(recounted.map(({ people }) => people)).toEqual([369, 185]);
    expect(knownTo(released, 'board')).toEqual([4, 2]);
    expect(knownTo(released, 'college')).toEqual([360, 180]);
    expect(knownTo(kept[1]?.tables ?? null, 'board')).toEqual([undefined, undefined]);
  });

  it('looks at no quarter that a revision has looked at', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    pilot.logs.undoBatch(1);
    importEntered(pilot.logs, second);
    await release(pilot, two);
    sendAccepted(pilot, 3, 'board', [1]);
    // Of the first quarter it could not be said.
    expect(() => again(pilot, two)).toThrow('These corrections cannot be checked');
    const { released } = again(pilot, two, '2025-Q1');
    expect(released.map(({ people }) => people)).toEqual([180, 90]);
    expect(again(pilot, two, '2025-Q2').released).toEqual([]);
  });

  it('leaves the one out who took back an import, and counts nothing where others sent as well', async () => {
    const pilot = testPilot();
    sendAccepted(pilot, 2, 'board', [1]);
    await release(pilot, one);
    pilot.logs.undoBatch(2);
    const { released, recounted } = again(pilot, one);
    expect(released.map(({ people }) => people)).toEqual([180, 90]);
    for (const tables of [released, recounted]) {
      expect(knownTo(tables, 'board')).toEqual([undefined, undefined]);
      expect(knownTo(tables, 'college')).toEqual([180, 90]);
    }
    sendAccepted(pilot, 3, 'board', [3]);
    expect(again(pilot, one).released).toHaveLength(2);
    sendAccepted(pilot, 4, 'college', [5]);
    expect(() => again(pilot, one)).toThrow('more than one partner');
  });

  it('knows of a partner whose import was taken back, though others had sent the same', async () => {
    const pilot = testPilot();
    sendAccepted(pilot, 2, 'board', [0, 2, 4]);
    await release(pilot, one);
    pilot.logs.undoBatch(2);
    sendAccepted(pilot, 3, 'college', [1]);
    expect(() => again(pilot, one)).toThrow('more than one partner');
  });

  it('takes nobody’s word for what was there then', async () => {
    const pilot = testPilot();
    await release(pilot, one);
    const [kept] = pilot.logs.released(pilot.pilotCode);
    if (!kept) throw new Error('A release was published.');
    const other = testPilot();
    other.published = pilot.published;
    // The same import by its number, of other people.
    other.logs.undoBatch(1);
    importEntered(other.logs, { ...first, acceptedEvery: 3, name: 'first' });
    other.logs.keepReleased(other.pilotCode, kept);
    expect(again(other, one).released.map(peopleOf)).toEqual(
      again(pilot, one).released.map(peopleOf),
    );
    sendAccepted(other, 2, 'board', [1]);
    sendAccepted(other, 3, 'third', [1]);
    expect(() => again(other, one)).toThrow('These corrections cannot be checked');
    const noted = unpackReleased(kept.facts);
    const decision = { lattice: { cells: [] }, witnesses: [], protections: [] };
    const facts = packReleased(noted.tables, decision as never, {
      ...{ correctedThrough: '', imports: null },
    });
    pilot.logs.keepReleased(pilot.pilotCode, { ...kept, facts });
    expect(() => again(pilot, one)).toThrow('These corrections cannot be checked');
  });
});

const correctedOf = (cells: readonly CellRow[]) =>
  cells.find(
    ({ table, cohort, dimension1, measure }) =>
      [table, cohort, dimension1, measure].join() === 'funnel,corrected,,reached_accepted',
  );

/** So many people who had not accepted as the release counted them: those of odd numbers. */
const odd = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => 2 * (from + index) + 1);

/**
 * A board that had sent nothing tells of 28 who had accepted, and of 11 more; meanwhile the
 * college tells of some others.
 */
async function correctedBeside(others: number) {
  const pilot = testPilot();
  await release(pilot, one);
  const had = Array.from({ length: 28 }, (_, index) => 2 * index);
  sendAccepted(pilot, 2, 'board', [...had, ...odd(0, 11)]);
  sendAccepted(pilot, 3, 'college', odd(20, others));
  return () => release(pilot, one, true);
}

describe('a correction, for a partner that sends counted people for the first time', () => {
  it('is told of many beside those it has sent', async () => {
    const revise = await correctedBeside(11);
    expect(correctedOf(await revise())).toMatchObject({ count: 112, denominator: 180 });
  });

  it('is not told of few beside those it has sent', async () => {
    const revise = await correctedBeside(3);
    await expect(revise()).rejects.toThrow('fewer than 11 people are concerned');
  });

  it('is told by the partner that took back what it had sent', async () => {
    const pilot = testPilot();
    importEntered(pilot.logs, { ...first, importId: 2, people: 40, name: 'wrong' });
    await release(pilot, one);
    pilot.logs.undoBatch(2);
    expect(correctedOf(await release(pilot, one, true))).toMatchObject({ count: 90 });
  });
});

/** The site of everybody of the first import; empty for none that is known. */
function tellSites({ logs }: Pilot, importId: number, siteOf: (person: number) => string) {
  const batch = logs.beginBatch(
    batchDescription(importId, { pilotCode: 'RIVERBEND', partner: '' }),
  );
  for (let person = 0; person < first.people; person += 1) {
    const site = siteOf(person);
    const known: Record<string, string> = site === '' ? {} : { site };
    batch.write(personRecord(`p_first_${person}`, { gender: 'man', ...known }), person + 1);
  }
  batch.settle('row_is_refused');
  batch.commit('2026-01-01T00:00:00.000Z');
}

describe('a correction, for a site whose people are told to be of another', () => {
  it('is not told of few beside those who were of it then or are now', async () => {
    const site = (isNorth: boolean): string => (isNorth ? 'North' : 'South');
    const revised = async (
      isNorthThen: (person: number) => boolean,
      others: number,
      now = (person: number) => site(person < 60),
    ) => {
      const pilot = testPilot();
      tellSites(pilot, 2, (person) => site(isNorthThen(person)));
      await release(pilot, one);
      tellSites(pilot, 3, now);
      // 11 of the north accept as well, and some of the south.
      sendAccepted(pilot, 4, '', [...odd(0, 11), ...odd(60, others)]);
      return release(pilot, one, true);
    };
    const few = 'fewer than 11 people are concerned';
    await expect(revised((person) => person < 60, 3)).rejects.toThrow(few);
    await expect(revised((person) => person < 120, 3)).rejects.toThrow(few);
    await expect(revised((person) => person >= 30 && person < 60, 3)).rejects.toThrow(few);
    // Of most of those of the north it is not known any more which site they are of.
    const forgotten = (person: number) => (person < 60 && person > 25 ? '' : site(person < 60));
    await expect(revised((person) => person < 60, 3, forgotten)).rejects.toThrow(few);
    expect(correctedOf(await revised((person) => person < 120, 11))).toMatchObject({ count: 112 });
  });
});
