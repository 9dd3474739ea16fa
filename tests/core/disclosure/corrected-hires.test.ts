import { describe, expect, it } from 'vitest';
import { correctedTotals } from '#app/core/disclosure/corrected-totals.ts';
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
    // Nothing changes of how many they are: nothing is told of who hired.
    expect(told(of([4, 4, 4]), of([6, 2, 4], 24), 'kind')).toEqual(['people']);
  });
});
