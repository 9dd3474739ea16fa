import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readSample } from '#app/core/deidentify/read-sample.ts';
import { recallForSample, recogniseByMapping } from '#app/core/deidentify/recall-for-sample.ts';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import { carryOver } from '#app/core/mapping/closest-mapping.ts';
import { emptyColumn } from '#app/core/mapping/suggest-mapping.ts';

const today = '2026-11-21';
const from = (name: string) => ({ ...emptyColumn, from: name });
const columns = {
  event_id: { ...emptyColumn, madeOf: ['holder_pid', 'event_type', 'occurred_at'] },
  event_type: { ...from('Activity'), values: { Claimed: 'accepted' } },
  occurred_at: { ...from('Activity Date'), dateOrder: 'month_day_year' as const },
  holder_pid: from('holder_pid'),
  channel: from('Delivery'),
};
/** As it is saved when the file below is sent: what left had no name and no remarks. */
const saved = {
  ...{ id: 1, format: 'events-csv', savedAt: '2026-10-01T00:00:00Z' },
  header: ['holder_pid', 'Activity', 'Activity Date', 'Delivery'],
  mapping: { version: 1 as const, format: 'events-csv', columns },
};
const other = { ...saved, id: 2, header: ['Id', 'Was', 'Wann', 'Wo'] };

const fileOf = (header: string) => {
  const row = (at: number) =>
    `learner${at}@example.edu,Marguerite Oyelaran,Claimed,03/26/20${20 + at},email,said a lot`;
  const bytes = new TextEncoder().encode(`${header}\n${[0, 1, 2, 3].map(row).join('\n')}\n`);
  return readSample(() => new Blob([bytes]).stream(), Papa.Parser);
};
const own = 'Student Email,Full Name,Activity,Activity Date,Delivery,Remarks';

describe('a mapping that was saved for what left of a file', () => {
  it('is found again for the next file with people in it', async () => {
    const sample = await fileOf(own);
    expect(recogniseByMapping(sample, [other, saved], today)?.id).toBe(1);
    expect(recallForSample(sample, eventsCsv, [other, saved], today)).toEqual({
      saved,
      change: null,
    });
  });

  it('is found for a changed file too, with what has changed in what leaves', async () => {
    const sample = await fileOf(own.replace('Activity Date', 'Date of Activity'));
    expect(recogniseByMapping(sample, [other, saved], today)).toBeNull();
    const recalled = recallForSample(sample, eventsCsv, [other, saved], today);
    expect(recalled?.saved.id).toBe(1);
    expect(recalled?.change).toMatchObject({
      ...{ added: [], missing: [], lost: ['Activity Date'] },
      renamed: [{ was: 'Activity Date', is: 'Date of Activity' }],
    });
    if (!recalled?.change) throw new Error('changed');
    const carried = carryOver(saved.mapping, ['Date of Activity'], recalled.change);
    expect(carried.columns.occurred_at).toEqual({
      ...columns.occurred_at,
      from: 'Date of Activity',
    });
  });

  it('leaves open what is gone, and keeps the rest', async () => {
    const sample = await fileOf(own.replace('Delivery', 'Shoe size'));
    const change = recallForSample(sample, eventsCsv, [saved], today)?.change;
    expect(change?.missing).toEqual(['Delivery']);
    if (!change) throw new Error('changed');
    const { channel, ...others } = columns;
    expect(carryOver(saved.mapping, sample.header, change).columns).toEqual(others);
    expect(channel.from).toBe('Delivery');
  });

  it('is not taken for a file of another kind', async () => {
    const sample = await fileOf('Student Email,Full Name,A,B,C,D');
    expect(recallForSample(sample, eventsCsv, [saved], today)).toBeNull();
  });

  it('tells no format when it was saved as two', async () => {
    const people = { ...saved, id: 3, format: 'people-csv' };
    expect(recogniseByMapping(await fileOf(own), [saved, people], today)).toBeNull();
  });
});
