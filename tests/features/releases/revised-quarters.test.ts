import { describe, expect, it } from 'vitest';
import type { LogRecord } from '#app/core/formats/records.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import { type CellRow, listCells } from '#db/published/queries/cells.ts';
import { importEntered } from '../../support/entered-people.ts';
import { applicationRecord, batchDescription, eventRecord } from '../../support/log-records.ts';
import { pilotOf } from '../../support/release-pilot.ts';

const first = { importId: 1, people: 180, month: '2025-02', acceptedEvery: 2, hiredEvery: 4 };
/** Days by which one quarter is closed, and two. */
const [one, two] = ['2025-10-01', '2026-01-05'];

type Pilot = ReturnType<typeof pilotOf>;

async function release(pilot: Pilot, asOf: string, isRevision = false) {
  const { id } = await buildRelease({ ...pilot, asOf, isRevision });
  return listCells(pilot.published, id);
}

function send({ logs }: Pilot, importId: number, records: readonly LogRecord[]) {
  const batch = logs.beginBatch(batchDescription(importId, { pilotCode: 'RIVERBEND' }));
  for (const [row, record] of records.entries()) batch.write(record, row + 1);
  batch.settle('row_is_refused');
  batch.commit('2026-01-01T00:00:00.000Z');
}

/** What is said of everybody in a table of all quarters, as released or corrected. */
const said = (cells: readonly CellRow[], cohort: string, table: string) =>
  Object.fromEntries(
    cells
      .filter((cell) => cell.cohort === cohort && cell.table === table && cell.ler === 'all')
      .filter(({ dimension1 }) => dimension1 === '')
      .map(({ measure, count, status }) => [measure, count ?? status]),
  );

const people = (count: number) => Array.from({ length: count }, (_, person) => person);
const event = (name: string, person: number, eventType: 'accepted' | 'presented' | 'offered') =>
  eventRecord({
    ...{ holderPid: `p_${name}_${person}`, eventType, eventId: `${name}-${person}-${eventType}-2` },
    ...{ occurredAt: name === 'second' ? '2025-05-12' : '2025-02-12', datePrecision: 'day' },
  });

describe('a revision', () => {
  it('is of the quarters that were told of: who entered in others waits for the next release', async () => {
    const pilot = pilotOf({ ...first, name: 'first' });
    await release(pilot, one);
    importEntered(pilot.logs, { ...first, importId: 3, people: 3, month: '2024-11', name: 'old' });
    const more = people(20).map((person) => event('first', 2 * person + 1, 'accepted'));
    send(pilot, 4, more);
    const revised = await release(pilot, one, true);
    expect(said(revised, 'all', 'funnel')).toMatchObject({ reached_awarded: 180 });
    expect(said(revised, 'corrected', 'funnel')).toMatchObject({
      ...{ reached_awarded: 180, reached_accepted: 110 },
    });
  });

  it('counts nobody twice who made a first application in a quarter that had none', async () => {
    const pilot = pilotOf({ ...first, month: '2024-11', name: 'old' });
    send(
      pilot,
      2,
      people(100).map((person) => event('x', person, 'offered')),
    );
    await release(pilot, one);
    const applied = people(60).map((person) =>
      applicationRecord({
        ...{ holderPid: `p_x_${person}`, applicationId: `x${person}`, lerInApplication: false },
        ...{ appliedOn: '2025-02-15', employerId: `e${person % 7}`, observedUntil: '2026-06-30' },
      }),
    );
    send(pilot, 3, applied);
    const late = { ...first, importId: 4, people: 80, month: '2024-11', acceptedEvery: 3 };
    importEntered(pilot.logs, { ...late, name: 'late' });
    const revised = await release(pilot, one, true);
    expect(said(revised, 'corrected', 'hiring')).toMatchObject({ job_seekers: 130 });
    expect(said(revised, 'all', 'hiring')).toMatchObject({ job_seekers: 90 });
  });
});

describe('a release once another step is collected', () => {
  it.each([false, true])(
    'goes on, and what then means others is hidden (revision: %s)',
    async (isRevision) => {
      const pilot = pilotOf({ ...first, name: 'first' });
      const before = said(await release(pilot, one), 'all', 'funnel');
      expect(before).toMatchObject({
        reached_shared: 'not_collected',
        reached_applied: expect.any(Number),
      });
      importEntered(pilot.logs, { ...first, importId: 3, month: '2025-05', name: 'second' });
      const shared = people(40).map((person) => event('second', person, 'presented'));
      const accepted = people(20).map((person) => event('first', 2 * person + 1, 'accepted'));
      send(pilot, 4, [...shared, ...accepted]);
      if (isRevision) {
        await expect(release(pilot, one, true)).rejects.toThrow('No number can be told anew');
        return;
      }
      const after = said(await release(pilot, two), 'all', 'funnel');
      expect(after).toMatchObject({ reached_awarded: 360, reached_accepted: 180 });
      expect(after).toMatchObject({ reached_shared: 'suppressed', reached_applied: 'suppressed' });
    },
  );
});
