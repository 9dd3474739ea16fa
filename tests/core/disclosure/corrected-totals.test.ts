import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedTotals, type Replaced } from '#app/core/disclosure/corrected-totals.ts';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';
import { cellName } from '#app/core/disclosure/told-before.ts';
import { countMembers } from '../../support/count-members.ts';
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

/** People whose searches ended in so many ways, and how many had been hired and left by day 30. */
function searchDraft(ends: Record<string, number>): DraftRelease {
  const builder = new PeopleTableBuilder('people', ['end']);
  for (const [end, people] of Object.entries(ends)) {
    for (let person = 0; person < people; person += 1) builder.add([end]);
  }
  const table = builder.build();
  const [base, outcome] = tinyDraft([]).cells;
  if (!base || !outcome) throw new Error('A draft has two cells of everybody.');
  const endedBy30 = (end: string) => ({
    ...{ attribute: 'end', key: end },
    includes: (value: string) => value === `${end}:10`,
  });
  const cellOf = (cell: DraftCell, measure: string, end: string | null): DraftCell => {
    const own = { ...cell.members, outcome: end === null ? null : endedBy30(end) };
    const count = countMembers([table], own);
    const size = { denominator: table.people, groupSize: table.people };
    return { ...cell, ...size, table: 'hiring', measure, members: own, count };
  };
  const cells = [
    cellOf(base, 'people', null),
    cellOf(outcome, 'hired_by_30', 'hired'),
    cellOf(outcome, 'left_by_30', 'left'),
  ];
  return { cells, curves: [], rests: [], people: [table] };
}

const before = [...alike(10, 4, 'a', 'x'), ...alike(10, 4, 'b', 'x')];

describe('correctedTotals', () => {
  it('tells numbers of everybody anew that change by many, and none of a group', () => {
    const after = [...alike(16, 7, 'a', 'x'), ...alike(16, 7, 'b', 'x')];
    const corrections = corrected(draftOf(before), draftOf(after));
    expect([...corrections]).toEqual([
      [expect.stringContaining('people'), { count: 12, denominator: 12 }],
      [expect.stringContaining('hired'), { count: 6, denominator: 12 }],
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

  it('tells no outcome to which all or none of those came who were added or taken away', () => {
    const of = (people: TinyPerson[]) => measures(corrected(draftOf(before), draftOf(people)));
    const twice = (size: number, hired: number) =>
      of([...alike(size, hired, 'a', 'x'), ...alike(size, hired, 'b', 'x')]);
    expect(twice(16, 7)).toEqual(['people', 'hired']);
    // Of six added at each place, all were hired, or none; of three taken away, none, or all.
    for (const [size, hired] of [
      [16, 10],
      [16, 4],
      [7, 4],
      [9, 3],
    ] as const) {
      expect([size, hired, twice(size, hired)]).not.toContainEqual(
        expect.arrayContaining(['hired']),
      );
    }
    expect(twice(7, 4)).toEqual(['people']);
    // Everybody is who they were, and of them more were hired.
    expect(twice(10, 7)).toEqual(['people', 'hired']);
  });

  it('tells nothing from which a site could take its own people away and have few', () => {
    const after = [...alike(15, 6, 'a', 'x'), ...alike(11, 5, 'b', 'x')];
    // Six more in all; whoever knows place a knows of one who is of place b.
    expect(measures(corrected(draftOf(before), draftOf(after)))).toEqual([]);
    const unknown = (people: TinyPerson[]) => tinyDraft(people);
    expect(measures(corrected(unknown(before), unknown(after)))).toEqual(['people', 'hired']);
  });

  it('tells nothing that was not told, nor what a first release could not show', () => {
    const after = [...alike(13, 13, 'a', 'x'), ...alike(13, 12, 'b', 'x')];
    expect(measures(corrected(draftOf(before), draftOf(after)))).toEqual(['people']);
    const many = [...alike(16, 7, 'a', 'x'), ...alike(16, 7, 'b', 'x')];
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
          const [size = 0, hired] = changes;
          if (hired !== undefined && size !== 0) expect([0, size]).not.toContain(hired);
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

  it('tells no number in another table of which the rest is few', () => {
    const access = (draft: DraftRelease): DraftRelease => ({
      ...draft,
      cells: draft.cells.flatMap((cell) =>
        cell.measure === 'hired' && cell.dimension === ''
          ? [cell, { ...cell, table: 'access', denominator: 100, groupSize: 100 }]
          : [cell],
      ),
    });
    const of = (people: TinyPerson[]) => {
      const replaced = corrected(access(draftOf(before)), access(draftOf(people)));
      return [...replaced].flatMap(([name, by]) =>
        by === 'hidden' ? [] : [name.replace(/[|].*[|]/, ' ')],
      );
    };
    expect(of([...alike(16, 7, 'a', 'x'), ...alike(16, 7, 'b', 'x')])).toEqual([
      'funnel people',
      'funnel hired',
      'access hired',
    ]);
    // All but two of those who came: of those eligible that leaves many, and two it tells of.
    for (const hired of [12, 13]) {
      const all = [...alike(13, hired, 'a', 'x'), ...alike(13, hired, 'b', 'x')];
      expect(of(all)).toEqual(['funnel people']);
    }
  });

  it('tells nothing of a group that is as large as before for a reader and not for a site', () => {
    const after = [...alike(9, 7, 'a', 'x'), ...alike(11, 7, 'b', 'x')];
    // What those hired are out of would say that there are 20 still: of place b there is one more.
    expect([...corrected(draftOf(before), draftOf(after))]).toEqual([]);
  });

  it('tells no two ends of a search that leave few at neither, by whatever days', () => {
    const searches = (ends: Record<string, number>) => searchDraft(ends);
    const was = searches({ 'hired:10': 10, 'left:10': 10, 'left:40': 10, other: 10 });
    const many = searches({ 'hired:10': 15, 'left:10': 15, 'left:40': 10, other: 15 });
    expect(measures(corrected(was, many))).toEqual(['people', 'hired_by_30', 'left_by_30']);
    const few = searches({ 'hired:10': 19, 'left:10': 19, 'left:40': 0, other: 2 });
    expect(measures(corrected(was, few))).toEqual(['people', 'hired_by_30']);
    // 4 more were hired by day 10 and 3 fewer left by day 30: one is no more among the others.
    const moved = searches({ 'hired:10': 14, 'left:10': 7, 'left:40': 19, other: 0 });
    expect(measures(corrected(was, moved))).toEqual(['people', 'hired_by_30']);
    // All of the 14 who were added came to one of the two ends.
    const ended = searches({ 'hired:10': 17, 'left:10': 17, 'left:40': 10, other: 10 });
    expect(measures(corrected(was, ended))).toEqual(['people', 'hired_by_30']);
    const otherDay = (draft: DraftRelease): DraftRelease => ({
      ...draft,
      cells: draft.cells.map((cell) => ({
        ...cell,
        measure: cell.measure.replace('left_by_30', 'left_by_90'),
      })),
    });
    expect(measures(corrected(otherDay(was), otherDay(moved)))).toEqual(['people', 'hired_by_30']);
  });

  it('leaves a row alone that has estimated shares', () => {
    const after = draftOf([...alike(16, 7, 'a', 'x'), ...alike(16, 7, 'b', 'x')]);
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
    const after = draftOf([...alike(16, 7, 'a', 'x'), ...alike(16, 7, 'b', 'x')]);
    const names = after.cells.filter((cell: DraftCell) => cell.dimension === '').map(cellName);
    expect([...corrected(draftOf(before), after).keys()]).toEqual(names);
  });
});
