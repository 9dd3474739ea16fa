import { beforeEach, describe, expect, it } from 'vitest';
import { keepMapping } from '#app/features/imports/mappings/keep-mapping.ts';
import { testContext } from '../../../support/test-databases.ts';

const header = ['Learner', 'Happened', 'Action', 'Badge', 'Notes'];
const mapping = {
  version: 1,
  format: 'events-csv',
  header,
  columns: {
    event_id: { madeOf: ['credential_id', 'event_type'] },
    event_type: { from: 'Action', values: { Claimed: 'accepted', Issued: 'issued' } },
    occurred_at: { from: 'Happened', dateOrder: 'month_day_year' },
    holder_pid: { from: 'Learner' },
    credential_id: { from: 'Badge' },
  },
};

let context: ReturnType<typeof testContext>;

beforeEach(() => {
  context = testContext();
});

function keep(changes: object) {
  return keepMapping(context, null, JSON.stringify({ ...mapping, ...changes }));
}

describe('a mapping that somebody sends', () => {
  const refused = (changes: object, sentence: RegExp) =>
    expect(() => keep(changes)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringMatching(sentence) }),
    );
  const columns = (changes: object) => ({ columns: { ...mapping.columns, ...changes } });

  it.each([
    ['a format without columns', { format: 'events-ndjson' }, /format that has no columns/],
    [
      'a column that is not in the header',
      columns({ holder_pid: { from: 'Nobody' } }),
      /no column “Nobody”/,
    ],
    [
      'a required column left out',
      { columns: { holder_pid: { from: 'Learner' } } },
      /event_id: it is required/,
    ],
    ['one column for two', columns({ channel: { from: 'Badge' } }), /“Badge” is read for two/],
    [
      'a code that is none',
      columns({ event_type: { from: 'Action', values: { x: 'won' } } }),
      /none of its codes/,
    ],
    [
      'one person for all',
      columns({ holder_pid: { constant: 's_1001' } }),
      /cannot be the same in every row/,
    ],
    [
      'a column of another shape',
      { columns: { holder_pid: { from: 7 } } },
      /columns → holder_pid → from/,
    ],
    ['a column nobody knows', columns({ nickname: { from: 'Notes' } }), /does not have/],
    [
      'an unknown clock',
      columns({ occurred_at: { from: 'Happened', clock: 'Mars/Olympus' } }),
      /clock|occurred_at/,
    ],
  ])('is refused for %s', (_what, changes, sentence) => refused(changes, sentence));

  it('is refused as no JSON at all', () => {
    expect(() => keepMapping(context, null, '{')).toThrow(/not JSON/);
  });

  it('never keeps or repeats personal values', () => {
    const values = { 'ada.lovelace@example.org': 'issued' };
    expect(() => keep(columns({ event_type: { from: 'Action', values } }))).toThrow(
      /e-mail addresses in “Action”/,
    );
    try {
      keep(columns({ event_type: { from: 'Action', values } }));
    } catch (error) {
      expect(String(error)).not.toContain('lovelace');
    }
    refused({ header: [...header, 'ada.lovelace@example.org'] }, /column 6 looks like a value/);
    refused(
      { header: [...header, 'Date of birth'], ...columns({ event_id: { from: 'Date of birth' } }) },
      /is about a person/,
    );
  });
});
