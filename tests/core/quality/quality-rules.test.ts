import { describe, expect, test } from 'vitest';
import type { LogRecord } from '#app/core/formats/records.ts';
import { CredentialLives, credentialsFollowed } from '#app/core/quality/credential-lives.ts';
import { FilledColumns } from '#app/core/quality/filled-columns.ts';
import { addFindings, qualityRules, qualitySentences } from '#app/core/quality/quality-rules.ts';
import { QualityWatch } from '#app/core/quality/quality-watch.ts';
import { rhythmOf } from '#app/core/quality/rules/silent-partner.ts';
import { unusualWeeks } from '#app/core/quality/rules/unusual-volume.ts';
import { applicationRecord, eventRecord, personRecord } from '../../support/log-records.ts';

const receivedAt = '2026-07-01T12:00:00.000Z';

function watch(records: LogRecord[], startsOn: string | null = '2025-01-01') {
  const watching = new QualityWatch({ startsOn, endsOn: null, receivedAt });
  for (const record of records) watching.look(record);
  return Object.fromEntries(watching.findings().map(({ rule, count }) => [rule, count]));
}

const at = (occurredAt: string | null) =>
  eventRecord({ occurredAt, datePrecision: occurredAt?.length === 10 ? 'day' : 'instant' });

describe('rules about single records', () => {
  test('tell the future from a clock that is wrong, and let time zones be', () => {
    expect(watch([at('2026-07-01T11:59:59.000Z'), at('2026-07-02'), at(null)])).toEqual({});
    expect(watch([at('2026-07-01T12:00:01.000Z'), at('2026-07-02T12:00:00.000Z')])).toEqual({
      clock_skew: 2,
    });
    expect(watch([at('2026-07-02T12:00:00.001Z'), at('2026-07-03')])).toEqual({
      in_the_future: 2,
    });
  });

  test('look at applications too, but not at the first day of a job', () => {
    expect(watch([applicationRecord({ startedOn: '2027-01-01' })])).toEqual({});
    expect(watch([applicationRecord({ acceptedOn: '2026-07-03' })])).toEqual({ in_the_future: 1 });
    expect(watch([applicationRecord({ appliedOn: '2024-12-31' })])).toEqual({
      before_the_pilot: 1,
    });
  });

  test('find what is older than the pilot, when its first day is known', () => {
    const events = [at('2024-12-31T23:59:59.000Z'), at('2025-01-01'), at('2024-12-31')];
    expect(watch(events)).toEqual({ before_the_pilot: 2 });
    expect(watch(events, null)).toEqual({});
    expect(watch([personRecord('p_one')])).toEqual({});
  });
});

describe('following credentials', () => {
  test('holds more than any file has, and stops following without growing for ever', () => {
    const lives = new CredentialLives();
    for (let credential = 1; credential <= credentialsFollowed + 10; credential += 1) {
      lives.note(BigInt(credential) * 2_654_435_761n, 'verified', credential * 60_000, false);
    }
    expect(lives.findings()).toEqual([{ rule: 'orphan_credentials', count: credentialsFollowed }]);
    expect([...lives.withoutOrigin()].length).toBe(credentialsFollowed);
  });

  test('knows credentials again whatever their number is', () => {
    const lives = new CredentialLives();
    const numbers = [0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 1024n, 2048n];
    for (const number of numbers) lives.note(number, 'shared', null, false);
    expect([...lives.withoutOrigin()].sort()).toEqual([...numbers].sort());
    for (const number of numbers) lives.note(number, 'awarded', null, false);
    expect(lives.findings()).toEqual([]);
  });
});

describe('volumes', () => {
  const week = (index: number) =>
    new Date(Date.UTC(2025, 0, 6) + index * 7 * 86_400_000).toISOString().slice(0, 10);
  const usual = [100, 110, 95, 105, 90, 100, 98, 112, 101, 97].map((events, index) => ({
    ...{ week: week(index), events },
  }));
  const later = '2026-01-01';

  test('are judged by the partner’s own weeks', () => {
    expect(unusualWeeks(usual, [{ week: week(10), events: 108 }], later)).toEqual([]);
    expect(unusualWeeks(usual, [{ week: week(10), events: 400 }], later)).toEqual([week(10)]);
    expect(unusualWeeks(usual, [{ week: week(10), events: 12 }], later)).toEqual([week(10)]);
    // What comes on top of a week that was there counts with it.
    expect(unusualWeeks(usual, [{ week: week(9), events: 300 }], later)).toEqual([week(9)]);
  });

  test('are not judged without a history, in a week that is not over, or by a few events', () => {
    const high = [{ week: week(10), events: 400 }];
    expect(unusualWeeks(usual.slice(0, 7), high, later)).toEqual([]);
    expect(unusualWeeks(usual, high, week(10))).toEqual([]);
    const few = usual.map(({ week }) => ({ week, events: 3 }));
    expect(unusualWeeks(few, [{ week: week(10), events: 15 }], later)).toEqual([]);
  });
});

describe('silence', () => {
  const weekly = [0, 7, 14, 21, 28];

  test('is judged by the partner’s own rhythm', () => {
    expect(rhythmOf(weekly, 35)).toEqual({ usualGapDays: 7, daysSince: 7, isSilent: false });
    expect(rhythmOf(weekly, 28 + 28)).toMatchObject({ isSilent: false });
    expect(rhythmOf(weekly, 28 + 29)).toMatchObject({ daysSince: 29, isSilent: true });
    const quarterly = [0, 91, 182, 273];
    expect(rhythmOf(quarterly, 273 + 120)).toMatchObject({ isSilent: false });
    expect(rhythmOf(quarterly, 273 + 200)).toMatchObject({ isSilent: true });
  });

  test('is not claimed of a partner whose rhythm is not known', () => {
    expect(rhythmOf([], 100)).toEqual({ usualGapDays: null, daysSince: null, isSilent: false });
    expect(rhythmOf([0, 7, 14], 400)).toMatchObject({ usualGapDays: null, isSilent: false });
    // Events of the future are no sign of life.
    expect(rhythmOf([...weekly, 9999], 60)).toMatchObject({ daysSince: 32, isSilent: true });
  });
});

describe('the rules', () => {
  test('each say what was found, why it matters and what to do, for one and for many', () => {
    for (const { id, sentence, definition, why, whatToDo } of qualityRules) {
      for (const text of [sentence(1), sentence(1200), definition, why, whatToDo]) {
        expect(text, id).toMatch(/^[\p{Lu}\d].+[.]$/u);
      }
      expect(sentence(1), id).toContain('1 ');
      expect(sentence(1200), id).toContain('1,200 ');
    }
    expect(new Set(qualityRules.map(({ id }) => id)).size).toBe(qualityRules.length);
  });

  test('are told in their order and without those that found nothing', () => {
    const findings = addFindings(
      [{ rule: 'clock_skew', count: 2 }],
      [
        { rule: 'clock_skew', count: 1 },
        { rule: 'orphan_credentials', count: 0 },
      ],
      [{ rule: 'in_the_future', count: 4 }],
    );
    expect(findings).toEqual([
      { rule: 'clock_skew', count: 3 },
      { rule: 'in_the_future', count: 4 },
    ]);
    expect(qualitySentences(findings).map(({ rule }) => rule)).toEqual([
      'in_the_future',
      'clock_skew',
    ]);
  });
});

test('columns are counted where they have a value', () => {
  const filled = new FilledColumns(['a', 'b']);
  for (const cells of [
    ['1', ''],
    ['1', '2'],
    ['', ''],
  ]) {
    filled.look(cells);
  }
  expect(filled.counts()).toEqual([
    { column: 'a', rows: 2 },
    { column: 'b', rows: 1 },
  ]);
});
