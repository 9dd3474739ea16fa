import { describe, expect, it } from 'vitest';
import { applicationsCsv } from '#app/core/formats/applications-csv.ts';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { peopleCsv } from '#app/core/formats/people-csv.ts';
import {
  applyScheme,
  chooseClock,
  chooseDateOrder,
  chooseMeaning,
  chooseSource,
  draftGaps,
  draftMapping,
  ignoredColumns,
  partsOfIds,
  startDraft,
} from '#app/core/mapping/mapping-draft.ts';
import { schemesFor } from '#app/core/mapping/suggest-values.ts';

function columnOf(format: LogFormat, name: string) {
  const column = format.columns.find((one) => one.name === name);
  if (!column) throw new Error(name);
  return column;
}

const header = ['Award Date', 'Issue Date', 'Action', 'Participant ID', 'Badge', 'Remarks'];
const rows = [
  ['03/04/2025 9:30', '03/05/2025', 'Claimed', 's_1', 'b1', ''],
  ['04/05/2025 9:30', '04/06/2025', 'Weird', 's_2', 'b2', ''],
];

describe('a mapping in the making', () => {
  it('asks for all that is open, one after the other, and then for nothing', () => {
    let draft = startDraft(eventsCsv, header, rows, null);
    expect(draftGaps(draft)).toEqual([
      'Say which column holds event_id: it is required.',
      'Say which column holds occurred_at: it is required.',
    ]);
    draft = chooseSource(draft, columnOf(eventsCsv, 'occurred_at'), {
      kind: 'column',
      from: 'Award Date',
    });
    draft = chooseSource(draft, columnOf(eventsCsv, 'event_id'), {
      kind: 'made_of',
      columns: ['credential_id', 'event_type'],
    });
    expect(partsOfIds(draft)).toEqual(['event_type', 'occurred_at', 'credential_id', 'holder_pid']);
    expect(draftGaps(draft)).toEqual(['Say in which order the dates of “Award Date” stand.']);
    draft = chooseDateOrder(draft, 'occurred_at', 'month_day_year');
    expect(draftGaps(draft)).toEqual(['Say whose clock the times of “Award Date” show.']);
    draft = chooseClock(draft, 'occurred_at', 'America/Denver');
    expect(draftGaps(draft)).toEqual([]);
    expect(ignoredColumns(draft)).toEqual(['Issue Date', 'Remarks']);
    draft = chooseMeaning(draft, 'event_type', 'Weird', 'viewed');
    expect(draftMapping(draft).columns.event_type?.values).toEqual({
      Claimed: 'accepted',
      Weird: 'viewed',
    });
    draft = chooseMeaning(draft, 'event_type', 'Weird', null);
    expect(draftMapping(draft).columns.event_type?.values).toEqual({ Claimed: 'accepted' });
  });

  it('begins with a mapping that exists as it stands, and forgets what is taken away', () => {
    const made = draftMapping(startDraft(peopleCsv, ['Study ID', 'Sex'], [['s_1', '2']], null));
    let draft = startDraft(peopleCsv, ['Study ID', 'Sex'], [], made);
    expect(draftMapping(draft)).toEqual(made);
    draft = chooseSource(draft, columnOf(peopleCsv, 'gender'), { kind: 'none' });
    expect(Object.keys(draftMapping(draft).columns)).toEqual(['holder_pid']);
    draft = chooseSource(draft, columnOf(peopleCsv, 'gender'), {
      kind: 'constant',
      value: 'woman',
    });
    expect(draftGaps(draft)).toEqual([]);
    draft = chooseSource(draft, columnOf(peopleCsv, 'gender'), {
      kind: 'constant',
      value: 'female',
    });
    expect(draftGaps(draft)).toEqual(['gender must be one of its codes.']);
  });

  it('reads figures by a coding once somebody says that it is theirs', () => {
    let draft = startDraft(
      peopleCsv,
      ['Study ID', 'Sex'],
      [
        ['s_1', '2'],
        ['s_2', '9'],
      ],
      null,
    );
    expect(draftMapping(draft).columns.gender?.values ?? {}).toEqual({});
    const gender = columnOf(peopleCsv, 'gender');
    draft = chooseSource(draft, gender, { kind: 'column', from: 'Sex' });
    const [scheme] = schemesFor(gender, ['2', '9']);
    if (!scheme) throw new Error('PIRL has these figures');
    draft = applyScheme(draft, 'gender', scheme);
    expect(draftMapping(draft).columns.gender?.values).toMatchObject({
      '2': 'woman',
      '9': 'prefer_not_to_say',
    });
  });

  it('keeps the day alone where a format takes days', () => {
    const head = ['application_id', 'holder_pid', 'Date Applied', 'As of'];
    const draft = startDraft(
      applicationsCsv,
      head,
      [['a1', 's_1', '3/25/2025 0:00', '12/31/2025']],
      null,
    );
    expect(draftGaps(draft)).toEqual([]);
    expect(draftMapping(draft).columns.applied_on).toMatchObject({
      dateOrder: 'month_day_year',
      clock: 'day',
    });
  });
});
