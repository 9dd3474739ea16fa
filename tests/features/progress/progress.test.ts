import { describe, expect, it } from 'vitest';
import { calendarText } from '#app/core/roadmap/progress/calendar-text.ts';
import {
  addDays,
  daysBetween,
  quarterEndsBefore,
} from '#app/core/roadmap/progress/day-arithmetic.ts';
import { readProgress } from '#app/features/progress/read-progress.ts';
import { remindersCalendar } from '#app/features/progress/reminders-calendar.ts';
import { stagesCsv } from '#app/features/progress/stages-csv.ts';
import { recordStage } from '#app/features/roadmap/record-stage.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { addStakeholder } from '../../support/stakeholder-records.ts';
import { testContext } from '../../support/test-databases.ts';

const everything = new URLSearchParams();

/** Two employers and a person who chose not to be listed, as of July 1, 2026. */
function assessed() {
  const context = testContext();
  const record = (slug: string, stage: number, assessedOn: string) =>
    recordStage(
      context,
      slug,
      stageForm.parse({
        ...{ role: 'employers', phase: 'using', stage: String(stage), assessedOn },
        standing: 'self-reported',
      }),
    );
  const ash = addStakeholder(context, { name: 'Ash', region: 'North' }).slug;
  const birch = addStakeholder(context, { name: 'Birch, Oak & Co' }).slug;
  const person = addStakeholder(context, { name: 'Jordan', kind: 'individual' }).slug;
  record(ash, 1, '2025-03-01');
  record(ash, 3, '2026-06-01');
  record(birch, 2, '2026-04-01');
  record(person, 5, '2024-01-01');
  return context;
}

describe('progress', () => {
  it('tells medians over the quarters, and who moved', () => {
    const { days, attainment, stageCount } = readProgress(assessed(), everything);
    expect(days).toEqual([
      ...['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30'],
      '2026-07-01',
    ]);
    expect(attainment).toEqual([
      {
        ...{ role: 'employers', phase: 'using', assessed: 2, piloting: 1 },
        medians: [1, 1, 1, 1, 1, 2.5, 2.5],
        ...{ movedUp: 1, movedDown: 0, isNew: 1 },
      },
    ]);
    expect(stageCount).toBe(2);
  });

  it('reminds of stages older than 90 days, and not a day earlier', () => {
    const context = assessed();
    const due = (now: string) =>
      readProgress({ ...context, now: () => new Date(now) }, everything).reminders;
    expect(due('2026-06-30T12:00:00Z')).toEqual([]);
    expect(due('2026-07-01T12:00:00Z')).toMatchObject([
      { name: 'Birch, Oak & Co', daysOld: 91, dueOn: '2026-07-01', stages: 1 },
    ]);
    expect(due('2026-12-01T12:00:00Z').map(({ name }) => name)).toEqual(['Birch, Oak & Co', 'Ash']);
  });

  it('gives the same reminders as a calendar', () => {
    const text = remindersCalendar(assessed(), everything, 'https://milepost.example');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('SUMMARY:Assess again: Birch\\, Oak & Co\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20260701\r\n');
    expect(text).toContain('DTSTAMP:20260701T120000Z\r\n');
    expect(text).not.toContain('Jordan');
  });

  it('gives the stages as CSV, without people who chose not to be listed', () => {
    expect(stagesCsv(assessed(), everything).split('\n')).toEqual([
      'stakeholder,name,region,role,phase,stage,stage_name,standing,assessed_on',
      'ash,Ash,North,employers,using,3,Piloting,self-reported,2026-06-01',
      'birch-oak-co,"Birch, Oak & Co",,employers,using,2,Planning,self-reported,2026-04-01',
      '',
    ]);
    expect(stagesCsv(assessed(), new URLSearchParams('region=North'))).not.toContain('birch');
    expect(stagesCsv(assessed(), new URLSearchParams('on=2025-12-31'))).toContain(',1,Exploring,');
  });
});

it('folds long lines without cutting a character in two, and they unfold to what they were', () => {
  const title = 'Universität für Straßen, '.repeat(8);
  const entry = { uid: 'a@b', day: '2026-07-01', title, description: 'x\ny;', url: 'https://a' };
  const text = calendarText([entry], '2026-07-01T08:00:00.000Z');
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded).toContain(`SUMMARY:${title.replaceAll(',', '\\,')}`);
  expect(unfolded).toContain('DESCRIPTION:x\\ny\\;');
});

it('counts days and quarters over the ends of years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2025-12-31', '2026-03-01')).toBe(60);
  expect(quarterEndsBefore('2026-01-01', 2)).toEqual(['2025-09-30', '2025-12-31']);
  expect(quarterEndsBefore('2026-12-31', 1)).toEqual(['2026-09-30']);
});
