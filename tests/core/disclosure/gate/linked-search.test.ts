import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HiddenCells } from '#app/core/disclosure/gate/hidden-cells.ts';
import type { LatticeCell } from '#app/core/disclosure/gate/lattice.ts';
import { linkedParts } from '#app/core/disclosure/gate/linked-parts.ts';
import { LinkedSearch } from '#app/core/disclosure/gate/linked-search.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import { changesByCounting } from '#app/core/disclosure/gate/witness-tables.ts';
import { type PeopleTable, PeopleTableBuilder } from '#app/core/disclosure/people-table.ts';

const { open } = await loadSolvers();

/** What became of people, and four things about them with three values each. */
const ids = ['outcome', 'first', 'second', 'third', 'fourth'];
const values = ['a', 'b', 'c'];
const person = fc.array(fc.constantFrom(...values), { minLength: 5, maxLength: 5 });
const anyPeople = fc.array(person, { minLength: 10, maxLength: 40 });

function tableOf(
  people: readonly (readonly string[])[],
  insidersOf = (_: readonly string[]) => [''],
) {
  const builder = new PeopleTableBuilder('people', ids, () => values);
  for (const each of people) builder.add(each, insidersOf(each).filter(Boolean));
  return builder.build();
}

/** A cell of those with certain values of certain attributes. */
function cellOf(table: PeopleTable, wanted: Record<string, string>): LatticeCell {
  const conditions = Object.entries(wanted).map(([id, value]) => ({
    attribute: ids.indexOf(id),
    allowed: Uint8Array.from(values, (each) => Number(each === value)),
    key: `${id}=${value}`,
  }));
  const count = [...Array(table.people).keys()].filter((each) =>
    conditions.every(({ attribute, allowed }) => allowed[table.columns[attribute]?.[each] ?? 0]),
  ).length;
  const key = conditions.map((each) => each.key).join('|');
  return { key, kind: 'outcome', table: 0, conditions, count, base: null, isPublished: true };
}

/** How large each group is, and what became of it; of `first` and `second` together as well. */
function cellsOf(table: PeopleTable): LatticeCell[] {
  const groups: Record<string, string>[] = [
    {},
    ...ids.slice(1).flatMap((id) => values.map((value) => ({ [id]: value }))),
    ...values.flatMap((first) => values.map((second) => ({ first, second }))),
  ];
  return groups.flatMap((group) => [
    cellOf(table, group),
    ...values.map((outcome) => cellOf(table, { ...group, outcome })),
  ]);
}

const mayCost = () => true;

function hiddenOf(cells: readonly LatticeCell[], isHidden: (cell: number) => boolean): HiddenCells {
  return new HiddenCells({
    ...{ cells, dependents: cells.map(() => []) },
    isHidden: cells.map((_, cell) => isHidden(cell)),
    weights: cells.map(({ count }) => 1 + count),
  });
}

describe('parts of a linked table', () => {
  it('hang together by the centre alone, and count what the table counts', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const table = tableOf(people);
        const cells = cellsOf(table);
        const { centre, parts, counted } = linkedParts(table, cells, 0);
        cells.forEach(({ conditions, count }, cell) => {
          const { part, boxes } = counted.get(cell) ?? { part: null, boxes: new Int32Array() };
          const own = part === null ? centre : parts[part];
          for (const { attribute } of conditions) {
            const isThere = own?.attributes.includes(attribute);
            expect(isThere || centre.attributes.includes(attribute)).toBe(true);
          }
          const inBoxes = own?.boxOf.filter((box) => boxes.includes(box)).length;
          expect(inBoxes).toBe(count);
        });
        const named = [centre, ...parts].flatMap(({ attributes }) => attributes);
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 30 },
    );
  });

  it('is one part where everything is looked at together and is small, and a star where it is not', () => {
    const codes = Array.from({ length: 9 }, (_, code) => String(code));
    const builder = new PeopleTableBuilder('people', ids, () => codes);
    for (const code of codes) builder.add(ids.map(() => code));
    const table = builder.build();
    const of = (...wanted: string[]): LatticeCell[] =>
      codes.map((code) => ({
        ...cellOf(table, {}),
        conditions: wanted.map((id) => ({
          attribute: ids.indexOf(id),
          allowed: Uint8Array.from(codes, (each) => Number(each === code)),
          key: `${id}=${code}`,
        })),
      }));
    const attributesOf = (cells: LatticeCell[]) => {
      const { centre, parts } = linkedParts(table, cells, 0);
      const names = (attributes: readonly number[]) =>
        attributes.map((each) => ids[each]).join('+');
      return [names(centre.attributes), ...parts.map(({ attributes }) => names(attributes))];
    };
    expect(attributesOf(of('outcome', 'first'))).toEqual(['', 'outcome+first']);
    const star = ['first', 'second', 'third'].flatMap((id) => of('outcome', id));
    expect(attributesOf(star)).toEqual(['outcome', 'first', 'second', 'third']);
  });
});

describe('the search over all attributes', () => {
  it('finds whole people who reach the goal, whom an insider could believe in', () => {
    let found = 0;
    fc.assert(
      fc.property(anyPeople, fc.nat(), fc.constantFrom(-2, -1, 1, 2), (people, pick, change) => {
        const table = tableOf(people, ([, first = '']) => [first]);
        const cells = cellsOf(table);
        const goal = pick % cells.length;
        const hidden = hiddenOf(cells, (cell) => cell === goal);
        using search = LinkedSearch.of(table, 0, { cells, hidden, mayCost, open });
        const insider = pick % 3 === 0 ? null : 0;
        const differences = search?.find({ cell: goal, change, insider });
        if (!differences) return;
        found += 1;
        const changes = changesByCounting(cells, table, 0, differences);
        expect((changes.get(goal) ?? 0) * Math.sign(change)).toBeGreaterThanOrEqual(
          Math.abs(change),
        );
        if (insider === null) return;
        const own = table.insiders[insider];
        expect(differences.filter(({ person: each }) => own?.knows[each] === 1)).toEqual([]);
        const comeIn = differences.filter(
          ({ attribute, to }) => ids[attribute] === 'first' && values[to] === own?.id,
        );
        expect(comeIn).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(40);
  });

  it('hides nothing where people of two hidden groups can change places', () => {
    const people = values.flatMap((first) =>
      values.flatMap((outcome) => Array.from({ length: 4 }, () => [outcome, first, 'a', 'a', 'a'])),
    );
    const table = tableOf(people);
    const cells = cellsOf(table);
    const isOpen = ({ conditions }: LatticeCell) =>
      conditions.length === 2 &&
      conditions.some(({ key }) => /first=[ab]/.test(key)) &&
      conditions.some(({ key }) => /outcome=[ab]/.test(key));
    const hidden = hiddenOf(cells, (cell) => {
      const own = cells[cell];
      return (
        own !== undefined && (isOpen(own) || own.conditions.some(({ key }) => /second/.test(key)))
      );
    });
    using search = LinkedSearch.of(table, 0, { cells, hidden, mayCost, open });
    const cell = cells.findIndex(({ key }) => key === 'first=a|outcome=a');
    const differences = search?.find({ cell, change: 3, insider: null }) ?? [];
    const changes = changesByCounting(cells, table, 0, differences);
    expect(changes.get(cell)).toBe(3);
    expect(hidden.costOfAll(changes.keys())).toBe(0);
  });

  it('answers the same whatever was asked before', () => {
    const people = Array.from({ length: 30 }, (_, each) =>
      ids.map((_, place) => values[(each * (place + 3) + (each >> place)) % 3] ?? 'a'),
    );
    const table = tableOf(people);
    const cells = cellsOf(table);
    const make = () => {
      const hidden = hiddenOf(cells, (cell) => cell % 2 === 0);
      return LinkedSearch.of(table, 0, { cells, hidden, mayCost, open });
    };
    using asked = make();
    using fresh = make();
    for (const cell of [2, 8, 14]) asked?.find({ cell, change: 2, insider: null });
    const goal = { cell: 20, change: 2, insider: null };
    expect(asked?.find(goal)).toEqual(fresh?.find(goal));
    expect(fresh?.find(goal)?.length).toBeGreaterThan(0);
  });
});
