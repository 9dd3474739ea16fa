import { describe, expect, it } from 'vitest';
import { correctedTotals } from '#app/core/disclosure/corrected-totals.ts';
import { PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';
import { countMembers } from '../../support/count-members.ts';
import { alike, type TinyPerson, tinyDraft, tinyPolicy } from './gate/tiny-pilot.ts';

/** What is told anew of people before and after, as if who hired them stood in an attribute. */
function told(
  before: readonly TinyPerson[],
  after: readonly TinyPerson[],
  employerAttribute: string,
): string[] {
  const [released, recounted] = [before, after].map((people) => {
    const draft = tinyDraft(people);
    const cells = draft.cells.map((cell) =>
      cell.measure === 'hired' ? { ...cell, employerAttribute } : cell,
    );
    return { ...draft, cells };
  });
  if (!released || !recounted) throw new Error('Two drafts were made.');
  const replaced = correctedTotals({ released, recounted }, () => true, tinyPolicy);
  return [...replaced].flatMap(([name, by]) =>
    by === 'hidden' ? [] : [name.slice(name.lastIndexOf('|') + 1)],
  );
}

describe('hires', () => {
  it('are not told anew where too few employers stand behind them', () => {
    const before = [...alike(10, 4, 'a', 'x'), ...alike(10, 4, 'b', 'x')];
    const after = [...alike(16, 7, 'a', 'x'), ...alike(16, 7, 'b', 'x')];
    // As if the two places were the employers, and as if nobody knew who hired.
    expect(told(before, after, 'place')).toEqual(['people']);
    expect(told(before, after, 'unheard-of')).toEqual(['people', 'hired']);
  });

  it('are not told anew where too few employers stand behind those by which they change', () => {
    const of = (hired: readonly number[], people = 16) =>
      ['x', 'y', 'z'].flatMap((kind, place) => alike(people, hired[place] ?? 0, 'a', kind));
    expect(told(of([4, 4, 4]), of([12, 4, 4]), 'kind')).toEqual([]);
    expect(told(of([4, 4, 4]), of([10, 4, 8]), 'kind')).toEqual([]);
    expect(told(of([4, 4, 4]), of([8, 6, 8]), 'kind')).toEqual(['people', 'hired']);
    // Nine more at one and one less at another: nearly all by one.
    expect(told(of([4, 4, 4]), of([13, 3, 5]), 'kind')).toEqual([]);
    // Fewer of one and more of another say as much as more of both.
    expect(told(of([4, 4, 14]), of([13, 12, 1]), 'kind')).toEqual(['people', 'hired']);
    // Nothing changes of how many they are: nothing is told of who hired.
    expect(told(of([4, 4, 4]), of([6, 2, 4], 24), 'kind')).toEqual(['people']);
  });

  it('are not told anew where those left between two of them are of too few employers', () => {
    const days = [30, 60];
    /** So many hired by employers by the first day, and by the second. */
    const draftOf = (early: readonly number[], late: readonly number[], never: number) => {
      const builder = new PeopleTableBuilder('people', ['end', 'employer']);
      early.forEach((people, employer) => {
        for (let person = 0; person < people; person += 1) builder.add(['20', `e${employer}`]);
      });
      late.forEach((people, employer) => {
        for (let person = 0; person < people; person += 1) builder.add(['50', `e${employer}`]);
      });
      for (let person = 0; person < never; person += 1) builder.add(['never', '']);
      const table = builder.build();
      const [base, outcome] = tinyDraft([]).cells;
      if (!base || !outcome) throw new Error('A draft has two cells of everybody.');
      const size = { denominator: table.people, groupSize: table.people };
      const hiredBy = (day: number) => ({
        ...{ attribute: 'end', key: `${day}`, includes: (end: string) => Number(end) <= day },
      });
      const cells = [
        { ...base, ...size, count: table.people },
        ...days.map((day) => {
          const members = { ...base.members, outcome: hiredBy(day) };
          const own = { members, measure: `hired_by_${day}`, employerAttribute: 'employer' };
          return { ...outcome, ...size, ...own, count: countMembers([table], members) };
        }),
      ];
      return { cells, curves: [], rests: [], people: [table] };
    };
    const anew = (late: readonly number[], then: readonly number[] = [5, 5, 5]) => {
      const counts = {
        released: draftOf([5, 5, 5], then, 60),
        recounted: draftOf([8, 8, 8], late, 80),
      };
      const replaced = correctedTotals(counts, () => true, tinyPolicy);
      return [...replaced].flatMap(([name, by]) =>
        by === 'hidden' ? [] : [name.split('|').at(-1)],
      );
    };
    expect(anew([8, 8, 8])).toEqual(['people', 'hired_by_30', 'hired_by_60']);
    expect(anew([40, 1, 1])).toEqual(['people', 'hired_by_30']);
    // It changes of many, and who was hired between them is of one.
    expect(anew([63, 6, 6], [60, 3, 3])).toEqual(['people', 'hired_by_30']);
    // Who was hired between them is of many, by which it changes of one.
    expect(anew([12, 5, 5])).toEqual(['people', 'hired_by_30']);
  });
});
