import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLineLimits, readJsonLine } from '#app/core/formats/json-line.ts';
import { LineColumns } from '#app/core/formats/line-columns.ts';
import { column } from '#app/core/formats/log-format.ts';

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a line of JSON', () => {
  test('becomes a value under each path, lists of steps known by their ids', () => {
    const line = JSON.stringify({
      id: 'check-1',
      when: 1743496200000,
      isFatal: false,
      nothing: null,
      log: [
        { id: 'valid_signature', valid: true },
        { id: 'revocation_status', error: { name: 'status_list_not_found' } },
      ],
      credential: { type: ['VerifiableCredential', 'OpenBadgeCredential'] },
      people: [{ id: 'maria@example.org', score: 1 }],
      grid: [[1], [2]],
    });
    expect(readJsonLine(line)).toEqual({
      problem: null,
      values: [
        ['id', 'check-1'],
        ['when', '1743496200000'],
        ['isFatal', 'false'],
        ['nothing', ''],
        ['log[valid_signature].valid', 'true'],
        ['log[revocation_status].error.name', 'status_list_not_found'],
        ['credential.type[]', 'VerifiableCredential'],
        ['credential.type[]', 'OpenBadgeCredential'],
        // An id that is no short word is a value, where the gate sees it, and no part of a path.
        ['people[].id', 'maria@example.org'],
        ['people[].score', '1'],
        ['grid[][]', '1'],
        ['grid[][]', '2'],
      ],
    });
  });

  test.each([
    ['', 'malformed_json'],
    ['{"a":1', 'malformed_json'],
    ['[{"a":1}]', 'malformed_json'],
    ['"a"', 'malformed_json'],
    ['null', 'malformed_json'],
    [`{"a":${'['.repeat(1_000_000)}`, 'malformed_json'],
    [nested(jsonLineLimits.depth + 1), 'too_deep'],
    [`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'too_deep'],
    ['{"a":12345678901234567890}', 'invalid_number'],
    [
      JSON.stringify(Object.fromEntries(Array.from({ length: 401 }, (_, at) => [at, at]))),
      'too_many_values',
    ],
    [JSON.stringify({ a: 'x'.repeat(10_001) }), 'too_long'],
  ])('%.40s is refused as %s', (line, code) => {
    expect(readJsonLine(line).problem?.code).toBe(code);
  });

  test('may be as deep and as wide as the limits say', () => {
    expect(readJsonLine(nested(jsonLineLimits.depth)).problem).toBeNull();
    const wide = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`k${at}`, 0.1]));
    expect(readJsonLine(JSON.stringify(wide)).values).toHaveLength(400);
  });

  test('of any object ends in values or a problem, and loses no text', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 6 })), (object) => {
        const line = JSON.stringify(object);
        const { values, problem } = readJsonLine(line);
        if (problem !== null) return;
        const texts = values.map(([, value]) => value);
        for (const value of Object.values(object)) {
          if (typeof value === 'string') expect(texts).toContain(value);
        }
      }),
    );
  });
});

describe('the columns of a line', () => {
  const sorting = new LineColumns([
    column('holder_pid', 'person', '', '', { aliases: ['subject.id', 'holderPid'] }),
    column('type[]', 'code', '', ''),
  ]);

  test('are found in any order and spelling; the rest is extra', () => {
    expect(
      sorting.sort([
        ['Type[]', 'A'],
        ['note', 'x'],
        ['type[]', 'B'],
        ['Holder-PID', 'p_1234'],
      ]),
    ).toEqual({
      cells: ['p_1234', 'A'],
      extra: [
        ['note', 'x'],
        ['type[]', 'B'],
      ],
    });
    expect(
      sorting.sort([
        ['type[]', 'A'],
        ['type[]', 'B'],
      ]).cells,
    ).toEqual(['', 'A B']);
  });

  test('under their own name go before another, which the gate then sees as extra', () => {
    const own = ['holder_pid', 'p_1234'] as const;
    const other = ['subject.id', 'did:key:z6Mk'] as const;
    for (const values of [
      [own, other],
      [other, own],
    ]) {
      expect(sorting.sort(values)).toEqual({ cells: ['p_1234', ''], extra: [other] });
    }
    expect(sorting.sort([other]).cells[0]).toBe('did:key:z6Mk');
    expect(sorting.sort([['holder_pid', ''], other]).cells[0]).toBe('did:key:z6Mk');
  });
});
