import { describe, expect, it } from 'vitest';
import { groupRows } from '#app/core/measures/group-rows.ts';

const quarters = ['2025-Q1', '2025-Q2', '2025-Q3'];
const dimensions = [
  { dimension: 'site', values: ['a', 'b'] },
  { dimension: 'gender', values: ['man', 'woman'] },
];

const rows = (added: string[], splitsCohortsBy: 'nothing' | 'place' | 'everything' = 'nothing') =>
  groupRows(quarters, { sizeClass: { splitsCohortsBy }, addedQuarters: added }, dimensions);

const groupsOf = (of: ReturnType<typeof rows>, wanted: string) =>
  of.filter(({ cohort }) => cohort === wanted).map(({ dimension }) => dimension || 'everybody');

describe('the rows of a table', () => {
  it('are of all quarters together and of each, split by what the size class says', () => {
    const everything = ['everybody', 'site', 'site', 'gender', 'gender'];
    expect(groupsOf(rows([]), 'all')).toEqual(everything);
    expect(groupsOf(rows([]), '2025-Q3')).toEqual(['everybody']);
    expect(groupsOf(rows([], 'place'), '2025-Q3')).toEqual(['everybody', 'site', 'site']);
    expect(groupsOf(rows([], 'everything'), '2025-Q3')).toEqual(everything);
    expect(new Set(rows([]).map(({ cohort }) => cohort))).toEqual(new Set(['all', ...quarters]));
  });

  it('are also of those that a release adds, split as all of them are', () => {
    const added = rows(['2025-Q2', '2025-Q3']);
    expect(groupsOf(added, '2025-Q2/2025-Q3')).toEqual(groupsOf(added, 'all'));
    const [row] = added.filter(({ cohort }) => cohort === '2025-Q2/2025-Q3');
    expect(row).toMatchObject({ quarters: ['2025-Q2', '2025-Q3'], isWhole: true });
    expect(groupsOf(rows(['2025-Q3']), '2025-Q3')).toEqual(['everybody']);
  });

  it('name everybody alike, whether by all quarters or by those added', () => {
    const named = rows(quarters).filter(({ dimension }) => dimension === '');
    expect(named.map(({ cohort, quarters: of }) => [cohort, of])).toEqual([
      ...[
        ['all', null],
        ['2025-Q1/2025-Q3', null],
      ],
      ...quarters.map((quarter) => [quarter, [quarter]]),
    ]);
  });
});
