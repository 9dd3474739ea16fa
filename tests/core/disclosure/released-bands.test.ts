import { describe, expect, it } from 'vitest';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { releaseAsDecided } from '#app/core/disclosure/released-as-decided.ts';
import { shownAsDecided } from '#app/core/disclosure/shown-numbers.ts';
import { decide, tinyDraft } from './gate/tiny-pilot.ts';
import { first } from './two-releases.ts';

const draft = tinyDraft(first);
const band = { low: 33, high: 67 };

const changed = (change: (cell: DraftCell) => Partial<DraftCell>): DraftRelease => ({
  ...draft,
  cells: draft.cells.map((cell) => ({ ...cell, ...change(cell) })),
});

describe('a row told as a band', () => {
  const shown = {
    cells: draft.cells.map(() => false),
    bands: draft.cells.map(() => band),
    curves: [],
    corrected: [],
  };

  it('has the size of its group and the limits of the band, and nothing else of numbers', () => {
    const { cells } = releaseAsDecided(draft, shown);
    expect(cells.length).toBe(draft.cells.length);
    cells.forEach(({ status, count, denominator, percent, ciLow, ciHigh, method }, index) => {
      expect({ status, count, denominator, percent, ciLow, ciHigh, method }).toEqual({
        ...{ status: 'banded', count: null, percent: null, ciLow: 33, ciHigh: 67, method: 'band' },
        denominator: draft.cells[index]?.denominator,
      });
    });
  });

  it('is none where there is no log, or no share can be right', () => {
    const statuses = (change: Partial<DraftCell>) => [
      ...new Set(
        releaseAsDecided(
          changed(() => change),
          shown,
        ).cells.map(({ status, ciHigh }) => `${status} ${ciHigh}`),
      ),
    ];
    expect(statuses({ isCollected: false })).toEqual(['not_collected null']);
    expect(statuses({ isEstimable: false })).toEqual(['not_estimable null']);
  });
});

describe('bands as decided', () => {
  const decision = decide(draft);
  const bands = decision.lattice.cells.map(() => band);
  const told = (own: DraftRelease) =>
    shownAsDecided(own, { ...decision, bands }).bands.filter((each) => each !== null).length;

  it('are told of plain shares of the very group that they are of', () => {
    expect(told(draft)).toBe(draft.cells.filter(({ kind }) => kind === 'outcome').length);
    const estimated = changed(({ share }) => ({
      share: share && { ...share, method: 'aalen_johansen' },
    }));
    expect(told(estimated)).toBe(0);
    // As of those eligible for a pilot, of whom the group is a part.
    expect(told(changed(({ denominator }) => ({ denominator: denominator + 1 })))).toBe(0);
  });
});
