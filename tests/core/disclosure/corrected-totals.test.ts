import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedTotals, type Replaced } from '#app/core/disclosure/corrected-totals.ts';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { cellName } from '#app/core/disclosure/told-before.ts';
import { alike, type TinyPerson, tinyDraft, tinyPolicy } from './gate/tiny-pilot.ts';

const everything = () => true;
const whoKnows = ({ place }: TinyPerson) => [place];
const draftOf = (people: readonly TinyPerson[]) => tinyDraft(people, whoKnows);

const corrected = (
  before: DraftRelease,
  after: DraftRelease,
  isTold = everything as (name: string) => boolean,
) => correctedTotals({ released: before, recounted: after }, isTold, tinyPolicy);

/** Names without the places that everybody has in common, as `hired`, of what is told anew. */
const measures = (replaced: ReadonlyMap<string, Replaced>) =>
  [...replaced].flatMap(([name, by]) => (by === 'hidden' ? [] : [name.split('|').at(-1)]));

const before = [...alike(10, 4, 'a', 'x'), ...alike(10, 4, 'b', 'x')];

describe('correctedTotals', () => {
  it('tells numbers of everybody anew that change by many, and none of a group', () => {
    const after = [...alike(13, 7, 'a', 'x'), ...alike(13, 7, 'b', 'x')];
    const corrections = corrected(draftOf(before), draftOf(after));
    expect([...corrections]).toEqual([
      [expect.stringContaining('people'), { count: 6, denominator: 6 }],
      [expect.stringContaining('hired'), { count: 6, denominator: 6 }],
    ]);
  });

  it('tells nothing of few, of few who leave, and of what few did', () => {
    const of = (people: TinyPerson[]) => measures(corrected(draftOf(before), draftOf(people)));
    expect(of([...before, ...alike(2, 1, 'a', 'x')])).toEqual([]);
    expect(of(before.slice(2))).toEqual([]);
    // Everybody is who they were, and two more were hired: nothing can be told anew.
    expect(of([...alike(10, 5, 'a', 'x'), ...alike(10, 5, 'b', 'x')])).toEqual([]);
  });

  it('tells nothing by which two corrections would differ by few', () => {
    const after = [...alike(13, 5, 'a', 'x'), ...alike(13, 7, 'b', 'x')];
    // 6 people more, 4 of them hired: 2 were not.
    const replaced = corrected(draftOf(before), draftOf(after));
    expect(measures(replaced)).toEqual(['people']);
    // What was told of those hired is out of other people than are told of now.
    expect([...replaced.values()]).toContain('hidden');
  });

  it('tells nothing from which a site could take its own people away and have few', () => {
    const after = [...alike(12, 6, 'a', 'x'), ...alike(11, 5, 'b', 'x')];
    // Three more in all; whoever knows place a knows of one who is of place b.
    expect(measures(corrected(draftOf(before), draftOf(after)))).toEqual([]);
    const unknown = (people: TinyPerson[]) => tinyDraft(people);
    expect(measures(corrected(unknown(before), unknown(after)))).toEqual(['people', 'hired']);
  });

  it('tells nothing that was not told, nor what a first release could not show', () => {
    const after = [...alike(13, 13, 'a', 'x'), ...alike(13, 12, 'b', 'x')];
    expect(measures(corrected(draftOf(before), draftOf(after)))).toEqual(['people']);
    const many = [...alike(13, 7, 'a', 'x'), ...alike(13, 7, 'b', 'x')];
    const isTold = (name: string) => !name.endsWith('people');
    expect(measures(corrected(draftOf(before), draftOf(many), isTold))).toEqual([]);
  });

  it('leaves nobody with few, whoever they know', () => {
    const person = fc.record({
      cohort: fc.constant('2025-Q1'),
      place: fc.constantFrom('a', 'b'),
      kind: fc.constant('x'),
      isHired: fc.boolean(),
    });
    const pilot = fc.array(person, { minLength: 8, maxLength: 30 });
    const seen = { told: 0, changed: 0 };
    const isFew = (people: number) => people !== 0 && Math.abs(people) < tinyPolicy.smallestCount;
    fc.assert(
      fc.property(pilot, pilot, (one, other) => {
        const told = measures(corrected(draftOf(one), draftOf(other)));
        for (const known of ['', 'a', 'b']) {
          const count = (people: TinyPerson[], measure: string | undefined) =>
            people.filter(
              ({ place, isHired }) => place !== known && (measure === 'people' || isHired),
            ).length;
          const changes = told.map((measure) => count(other, measure) - count(one, measure));
          seen.told += told.length;
          seen.changed += changes.filter((change) => change !== 0).length;
          for (const change of changes) {
            expect(isFew(change)).toBe(false);
            for (const also of changes) expect(isFew(change - also)).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.changed).toBeGreaterThan(50);
  });

  it('leaves a row alone that has estimated shares', () => {
    const after = draftOf([...alike(13, 7, 'a', 'x'), ...alike(13, 7, 'b', 'x')]);
    const estimated = {
      ...after,
      cells: after.cells.map((cell) => ({
        ...cell,
        share: cell.share && { ...cell.share, method: 'aalen_johansen' as const },
      })),
    };
    expect([...corrected(draftOf(before), estimated)]).toEqual([]);
    expect([...corrected(estimated, after)]).toEqual([]);
  });

  it('names cells as releases do', () => {
    const after = draftOf([...alike(13, 7, 'a', 'x'), ...alike(13, 7, 'b', 'x')]);
    const names = after.cells.filter((cell: DraftCell) => cell.dimension === '').map(cellName);
    expect([...corrected(draftOf(before), after).keys()]).toEqual(names);
  });
});
