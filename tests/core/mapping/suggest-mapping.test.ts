import { describe, expect, it } from 'vitest';
import { applicationsCsv } from '#app/core/formats/applications-csv.ts';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import { peopleCsv } from '#app/core/formats/people-csv.ts';
import { populationCsv } from '#app/core/formats/population-csv.ts';
import { columnWords } from '#app/core/mapping/column-words.ts';
import { suggestMapping } from '#app/core/mapping/suggest-mapping.ts';

const stateOf = (suggestion: ReturnType<typeof suggestMapping>) =>
  Object.fromEntries(
    suggestion.columns
      .filter(({ state }) => state !== 'missing')
      .map(({ name, state, from }) => [name, `${state}: ${from}`]),
  );

describe('columns of a file that no format knows', () => {
  it('finds what has the format’s own name and guesses at what partners call it', () => {
    const header = [
      'Event ID',
      'Activity',
      'Date',
      'Badge ID',
      'Issued By',
      'Participant ID',
      'Notes',
    ];
    const rows = [
      ['e1', 'Claimed', '3/25/2025', 'b1', 'Lakes College', 'S-0001', 'x'],
      ['e2', 'Issued', '3/4/2025', 'b2', 'Lakes College', 'S-0002', 'y'],
    ];
    const suggestion = suggestMapping(header, rows, eventsCsv);
    expect(stateOf(suggestion)).toEqual({
      event_id: 'found: Event ID',
      event_type: 'guessed: Activity',
      occurred_at: 'guessed: Date',
      credential_id: 'guessed: Badge ID',
      issuer_id: 'guessed: Issued By',
      holder_pid: 'guessed: Participant ID',
    });
    expect(suggestion.ignored).toEqual(['Notes']);
    expect(suggestion.openDates).toEqual([]);
    expect(suggestion.mapping.columns.occurred_at?.dateOrder).toBe('month_day_year');
    expect(suggestion.mapping.columns.event_type?.values).toEqual({
      Claimed: 'accepted',
      Issued: 'issued',
    });
  });

  it('leaves a required column open when two fit about equally, and names both', () => {
    const header = ['id', 'type', 'Award Date', 'Issue Date', 'learner_id', 'student_id'];
    const rows = [['1', 'awarded', '2025-03-04', '2025-03-05', 'aaaa', 'bbbb']];
    const { columns } = suggestMapping(header, rows, eventsCsv);
    for (const name of ['occurred_at', 'holder_pid']) {
      const column = columns.find((one) => one.name === name);
      expect(column?.state).toBe('missing');
      expect(column?.from).toBeNull();
      expect(column?.candidates.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('gives one column of the file to one column of the format only', () => {
    const header = ['Hire Date', 'Application ID', 'Client ID', 'Application Date', 'As of'];
    const { columns } = suggestMapping(header, [], applicationsCsv);
    const taken = columns.flatMap(({ from }) => (from === null ? [] : [from]));
    expect(new Set(taken).size).toBe(taken.length);
    // A hire date is the day of the offer accepted or the first day of work: ask.
    expect(columns.find(({ name }) => name === 'accepted_on')?.state).toBe('missing');
    expect(columns.find(({ name }) => name === 'started_on')?.state).toBe('missing');
  });

  it('does not take a column whose values say otherwise', () => {
    const header = ['Type', 'When'];
    const rows = [
      ['Welding', 'soon'],
      ['Nursing', 'later'],
    ];
    expect(stateOf(suggestMapping(header, rows, eventsCsv))).toEqual({});
  });

  it('leaves the order of dates open when several fit, and Excel’s numbers always', () => {
    const header = ['application_id', 'holder_pid', 'applied_on', 'observed_until'];
    const rows = [['a1', 'p_0001', '03/04/2025', '45720']];
    const { openDates } = suggestMapping(header, rows, applicationsCsv);
    expect(openDates).toEqual(['applied_on', 'observed_until']);
  });

  it('reads a spreadsheet of people', () => {
    const header = [
      'Study ID',
      'Sex',
      'Race/Ethnicity',
      'Age Range',
      'Highest Education',
      'RUCA',
      'Veteran Status',
    ];
    const rows = [
      ['s_0001', 'F', 'Hispanic/Latino', '25 to 34', "Bachelor's degree", '1', 'Y'],
      ['s_0002', 'Male', 'White', '60+', 'GED', '10', 'N'],
    ];
    const suggestion = suggestMapping(header, rows, peopleCsv);
    expect(suggestion.columns.filter(({ from }) => from !== null)).toHaveLength(7);
    expect(suggestion.mapping.columns.gender?.values).toEqual({ F: 'woman', Male: 'man' });
    expect(suggestion.mapping.columns.race_ethnicity?.values).toEqual({
      'Hispanic/Latino': 'hispanic',
      White: 'white',
    });
    expect(suggestion.mapping.columns.age_band?.values).toEqual({
      '25 to 34': '25-44',
      '60+': '60_plus',
    });
    expect(suggestion.mapping.columns.rural_urban?.values).toEqual({ '1': 'urban', '10': 'rural' });
  });

  it('finds every format’s own template whole, with nothing guessed', () => {
    for (const format of logFormats) {
      const header = format.columns.map(({ name }) => name);
      const row = format.columns.map(({ example }) => example);
      const suggestion = suggestMapping(header, [row], format);
      expect(suggestion.columns.map(({ state }) => state)).toEqual(header.map(() => 'found'));
      expect(
        Object.values(suggestion.mapping.columns).flatMap(({ values }) => Object.keys(values)),
      ).toEqual([]);
    }
  });

  it('has words for every column of the canonical files, and for no other', () => {
    const canonical = [eventsCsv, peopleCsv, applicationsCsv, populationCsv].flatMap(
      ({ columns }) => columns.map(({ name }) => name),
    );
    expect([...columnWords.keys()].filter((name) => !canonical.includes(name))).toEqual([]);
    expect(canonical.filter((name) => !columnWords.has(name))).toEqual([]);
  });
});
