import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  homeOf,
  joinPeople,
  type PeopleTable,
  PeopleTableBuilder,
  peopleWith,
} from '#app/core/disclosure/people-table.ts';

type Row = [quarter: string, value: string, knownBy: string];

function tableOf(rows: readonly Row[]): PeopleTable {
  const builder = new PeopleTableBuilder('people', ['cohort', 'value']);
  for (const [quarter, value, knownBy] of rows) builder.add([quarter, value], [knownBy]);
  return builder.build();
}

/** A table as the rows that it was made of. */
function rowsOf({ people, attributes, columns, insiders }: PeopleTable): string[] {
  return Array.from({ length: people }, (_, person) => {
    const values = attributes.map(({ values: all }, place) => all[columns[place]?.[person] ?? -1]);
    const knowing = insiders.filter(({ knows }) => knows[person] === 1).map(({ id }) => id);
    return [...values, ...knowing].join('|');
  });
}

const texts = (rows: readonly Row[]) => rows.map((row) => row.join('|'));

const rowsIn = (...quarters: string[]) =>
  fc.array(
    fc.tuple(
      fc.constantFrom(...quarters),
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('north', 'south'),
    ),
    { minLength: 1, maxLength: 30 },
  );

describe('a table of people', () => {
  it('gives back who was put in, with whoever knows them', () => {
    fc.assert(
      fc.property(rowsIn('Q1', 'Q2'), (rows) => {
        expect(rowsOf(tableOf(rows))).toEqual(texts(rows));
      }),
    );
  });

  it('can be cut down to some values, and lists no others of that attribute any more', () => {
    fc.assert(
      fc.property(rowsIn('Q1', 'Q2', 'Q3'), (rows) => {
        const wanted = rows.filter(([quarter]) => quarter === 'Q2');
        const cut = peopleWith(tableOf(rows), 'cohort', (quarter) => quarter === 'Q2');
        expect(rowsOf(cut)).toEqual(texts(wanted));
        expect(cut.attributes[0]?.values).toEqual(wanted.length === 0 ? [] : ['Q2']);
        // What nobody of them has any more, somebody still could have.
        expect(cut.attributes[1]?.values).toEqual([...new Set(rows.map(([, value]) => value))]);
      }),
    );
  });

  it('lists the codes that an attribute can have, whether anybody has them or not', () => {
    const codes = (attribute: string) => (attribute === 'value' ? ['a', 'b', 'c'] : []);
    const builder = new PeopleTableBuilder('people', ['cohort', 'value'], codes);
    builder.add(['Q1', 'c']);
    builder.add(['Q1', 'another']);
    const table = builder.build();
    expect(table.attributes.map(({ values }) => values)).toEqual([
      ['Q1'],
      ['a', 'b', 'c', 'another'],
    ]);
    expect(rowsOf(table)).toEqual(['Q1|c', 'Q1|another']);
    expect(rowsOf(joinPeople(table, tableOf([['Q2', 'b', 'north']]), 'cohort'))).toEqual([
      ...['Q1|c', 'Q1|another', 'Q2|b|north'],
    ]);
  });
});

describe('joinPeople', () => {
  it('keeps released quarters as they were counted, and adds only quarters that are new', () => {
    let changed = 0;
    fc.assert(
      fc.property(rowsIn('Q1', 'Q2'), rowsIn('Q1', 'Q2', 'Q3', 'Q4'), (earlier, later) => {
        const known = new Set(earlier.map(([quarter]) => quarter));
        const added = later.filter(([quarter]) => !known.has(quarter));
        changed += later.length - added.length;
        const joined = joinPeople(tableOf(earlier), tableOf(later), 'cohort');
        expect(rowsOf(joined)).toEqual([...texts(earlier), ...texts(added)]);
      }),
    );
    // Of quarters that were released, there was much that the later table counted otherwise.
    expect(changed).toBeGreaterThan(100);
  });
});

it('joins people of whom less was looked at then: what was not is empty', () => {
  const later = new PeopleTableBuilder('people', ['cohort', 'employer', 'value']);
  later.add(['Q1', 'x', 'c']);
  later.add(['Q2', 'y', 'd']);
  const earlier = new PeopleTableBuilder('people', ['cohort', 'value']);
  earlier.add(['Q1', 'a']);
  const joined = joinPeople(earlier.build(), later.build(), 'cohort');
  expect(rowsOf(joined)).toEqual(['Q1||a', 'Q2|y|d']);
});

describe('somebody who knows the people of a site', () => {
  it('knows of those who entered later that none is of it, though they know none of them', () => {
    const builder = new PeopleTableBuilder('people', ['cohort', 'site']);
    for (const site of ['a', 'b', 'a']) builder.add(['2025-Q1', site], [`site:${site}`]);
    for (const site of ['b', 'b']) builder.add(['2025-Q2', site], [`site:${site}`]);
    const later = peopleWith(builder.build(), 'cohort', (quarter) => quarter === '2025-Q2');
    const [ofA, ofB] = later.insiders;
    if (!ofA || !ofB) throw new Error('Both sites know people.');
    expect([...ofA.knows]).toEqual([0, 0]);
    expect(homeOf(later, ofA)).toEqual({ attribute: 1, value: 0 });
    expect(homeOf(later, ofB)).toEqual({ attribute: 1, value: 1 });
  });
});
