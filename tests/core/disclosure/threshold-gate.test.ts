import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenCells, isSensitive, thresholdGate } from '#app/core/disclosure/threshold-gate.ts';
import { anyCrossTable, crossTable, subtractionAttack } from './arbitrary-tables.ts';

const planted = crossTable([
  [
    { people: 200, outcome: 90 },
    { people: 150, outcome: 70 },
    { people: 60, outcome: 25 },
    { people: 40, outcome: 3 },
  ],
]);

function cellNamed(id: string): number {
  return planted.cells.findIndex((cell) => cell.id === id);
}

describe('thresholdGate', () => {
  it('hides a group of 10 and shows one of 11', () => {
    const table = (people: number) =>
      crossTable([
        [
          { people, outcome: 0 },
          { people: 100, outcome: 50 },
          { people: 90, outcome: 40 },
        ],
      ]);
    const base = table(10).cells.findIndex((cell) => cell.id === 'c0|v0|people');
    expect(thresholdGate(table(10)).isShown[base]).toBe(false);
    expect(thresholdGate(table(11)).isShown[base]).toBe(true);
  });

  it('hides nobody, almost nobody, almost everybody and everybody', () => {
    for (const [outcome, isHidden] of [
      [0, true],
      [10, true],
      [11, false],
      [89, false],
      [90, true],
      [100, true],
    ] as const) {
      const { cells, policy } = crossTable([[{ people: 100, outcome }]]);
      const cell = cells.find(({ id }) => id === 'c0|v0|hired');
      expect(cell && isSensitive(cell, policy), `${outcome} of 100`).toBe(isHidden);
    }
  });

  it('hides everything that became of a hidden group', () => {
    fc.assert(
      fc.property(anyCrossTable, (table) => {
        const { isShown } = thresholdGate(table);
        table.cells.forEach(({ base }, index) => {
          if (base !== null && isShown[index]) expect(isShown[base]).toBe(true);
        });
      }),
    );
  });

  it('hides the outcome of a group hidden for others’ sake, though it could be shown itself', () => {
    const table = crossTable([
      [
        { people: 5, outcome: 2 },
        { people: 40, outcome: 25 },
        { people: 200, outcome: 12 },
        { people: 300, outcome: 150 },
      ],
    ]);
    const { isShown } = thresholdGate(table);
    const place = (id: string) => table.cells.findIndex((cell) => cell.id === id);
    expect(isShown[place('|v1|people')]).toBe(false);
    expect(isShown[place('|v1|hired')]).toBe(false);
  });

  it('hides a third group when two hidden ones together left out few', () => {
    const nearlyAll = { people: 20, outcome: 18 };
    const table = crossTable([
      [nearlyAll, nearlyAll, { people: 90, outcome: 50 }, { people: 90, outcome: 45 }],
    ]);
    const { isShown } = thresholdGate(table);
    const shown = ['v0', 'v1', 'v2', 'v3'].map(
      (value) => isShown[table.cells.findIndex((cell) => cell.id === `|${value}|hired`)],
    );
    expect(shown).toEqual([false, false, true, false]);
  });

  it('never shows fewer than 11, nor leaves out fewer than 11', () => {
    fc.assert(
      fc.property(anyCrossTable, (table) => {
        const { isShown } = thresholdGate(table);
        table.cells.forEach(({ kind, count, groupSize }, index) => {
          if (!isShown[index]) return;
          expect(count).toBeGreaterThanOrEqual(11);
          if (kind === 'outcome') expect(groupSize - count).toBeGreaterThanOrEqual(11);
        });
      }),
    );
  });

  it('leaves no sum with exactly one hidden member, nor with few people in its hidden parts', () => {
    fc.assert(
      fc.property(anyCrossTable, (table) => {
        const { isShown } = thresholdGate(table);
        for (const { total, parts } of table.relations) {
          const hiddenParts = parts.filter((part) => !isShown[part]);
          expect(hiddenParts.length + Number(!isShown[total])).not.toBe(1);
          if (!isShown[total] || hiddenParts.length === 0) continue;
          const people = hiddenParts.reduce(
            (sum, part) => sum + (table.cells[part]?.count ?? 0),
            0,
          );
          expect(people).toBeGreaterThanOrEqual(11);
        }
      }),
    );
  });

  it('gives nothing to somebody who subtracts', () => {
    fc.assert(
      fc.property(anyCrossTable, (table) => {
        expect(subtractionAttack(table, thresholdGate(table).isShown).size).toBe(0);
      }),
    );
  });

  it('does not depend on the order of cells and sums', () => {
    fc.assert(
      fc.property(anyCrossTable, (table) => {
        const last = table.cells.length - 1;
        const turned = {
          ...table,
          cells: table.cells
            .map((cell) => ({ ...cell, base: cell.base === null ? null : last - cell.base }))
            .reverse(),
          relations: table.relations
            .map(({ total, parts }) => ({
              total: last - total,
              parts: parts.map((p) => last - p).reverse(),
            }))
            .reverse(),
        };
        expect(thresholdGate(turned).isShown.reverse()).toEqual(thresholdGate(table).isShown);
      }),
    );
  });

  it('breaks ties by the seed alone', () => {
    const tied = (seed: string) =>
      crossTable([[5, 40, 40, 40, 40].map((people) => ({ people, outcome: people / 2 }))], seed);
    const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
      JSON.stringify(thresholdGate(tied(seed)).isShown),
    );
    expect(new Set(answers).size).toBeGreaterThan(1);
    expect(JSON.stringify(thresholdGate(tied('a')).isShown)).toBe(answers[0]);
  });

  it('treats a part that no table shows as known to whoever subtracts', () => {
    const unpublished = (people: number) => {
      const table = crossTable([
        [
          { people: 80, outcome: 40 },
          { people: 70, outcome: 30 },
          { people, outcome: people / 2 },
        ],
      ]);
      const cells = table.cells.map((cell) => ({ ...cell, isPublished: !cell.id.includes('v2') }));
      return thresholdGate({ ...table, cells });
    };
    const place = (id: string) =>
      crossTable([
        [
          { people: 1, outcome: 0 },
          { people: 1, outcome: 0 },
          { people: 1, outcome: 0 },
        ],
      ]).cells.findIndex((cell) => cell.id === id);
    expect(unpublished(60).isShown[place('|v0|people')]).toBe(true);
    expect(unpublished(60).isShown[place('|v2|people')]).toBe(false);
    // Few of unknown kind: were both others shown, they would follow from the total.
    expect(unpublished(4).isShown[place('|v1|people')]).toBe(false);
  });

  it('reports how much it hid, and why, to the release process only', () => {
    const { isShown, report } = thresholdGate(planted);
    expect(report.shownCells).toBe(isShown.filter(Boolean).length);
    expect(report.sensitiveCells).toBeGreaterThan(0);
    expect(report.protectingCells).toBeGreaterThan(0);
    expect(report.shownCells + report.sensitiveCells + report.protectingCells).toBe(
      planted.cells.length,
    );
  });
});

describe('somebody who subtracts', () => {
  it('recovers a planted small cell when only small cells are hidden', () => {
    const careless = hiddenCells(planted, { isComplementary: false }).map((isHidden) => !isHidden);
    const recovered = subtractionAttack(planted, careless);
    expect(recovered.get(cellNamed('c0|v3|hired'))).toBe(3);
  });

  it('recovers nothing from the gate', () => {
    expect(subtractionAttack(planted, thresholdGate(planted).isShown).size).toBe(0);
  });
});
