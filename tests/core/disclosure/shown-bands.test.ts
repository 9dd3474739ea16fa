import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '#app/core/disclosure/share-bands.ts';
import { shownAsDecided, shownWithTold } from '#app/core/disclosure/shown-numbers.ts';
import { alike, anyTinyPilot, decide, tinyDraft } from './gate/tiny-pilot.ts';
import { first, quarter, toldBy, twoReleases } from './two-releases.ts';

describe('bands of a release after another', () => {
  it('tells bands of all that follow from what was told and from those who entered since', () => {
    const seen = { both: 0, one: 0 };
    fc.assert(
      fc.property(anyTinyPilot, anyTinyPilot, (earlier, later) => {
        const since = later.map((person) => ({ ...person, cohort: '2025-Q2' }));
        const { whole, added, before, after } = twoReleases(earlier, since);
        const own = shownAsDecided(added, decide(added));
        whole.cells.forEach((cell, index) => {
          const band = after.bands[index];
          const parts = [before, own].map((part) => ({
            isShown: part.cells[index] === true,
            band: part.bands[index] ?? null,
          }));
          const isTold = parts.every(({ isShown, band: told }) => isShown || told !== null);
          if (!isTold) expect(band).toBeNull();
          if (!band) return;
          expect(isWithin(cell.count, cell.denominator, band)).toBe(true);
          expect(after.cells[index]).toBe(false);
          seen[parts.every(({ isShown }) => !isShown) ? 'both' : 'one'] += 1;
        });
      }),
      { numRuns: 40 },
    );
    expect(seen.both).toBeGreaterThan(0);
    expect(seen.one).toBeGreaterThan(0);
  });

  it('keeps the band that was told of one quarter', () => {
    const draft = tinyDraft(first);
    const ofQuarter = draft.cells.map((cell) => ({
      ...cell,
      cohort: '2025-Q1',
      members: { ...cell.members, group: [...cell.members.group, quarter('2025-Q1')] },
    }));
    const band = { low: 33, high: 67 };
    const shown = {
      cells: ofQuarter.map(({ kind }) => kind === 'base'),
      bands: ofQuarter.map(({ kind }) => (kind === 'base' ? null : band)),
      curves: [],
      corrected: [],
    };
    const added = tinyDraft(alike(6, 3, 'a', 'x', '2025-Q2'));
    const since = { draft: added, shown: shownAsDecided(added, decide(added)) };
    const whole = { ...draft, cells: ofQuarter };
    expect(shownWithTold(whole, since, toldBy(whole, shown)).bands).toEqual(shown.bands);
  });

  it('tells none of a share that is estimated, since the band is one of counts', () => {
    const draft = tinyDraft(first);
    const shown = {
      cells: draft.cells.map(({ kind }) => kind === 'base'),
      bands: draft.cells.map(({ kind, denominator }) =>
        kind === 'base' || denominator === 0 ? null : { low: 33, high: 67 },
      ),
      ...{ curves: [], corrected: [] },
    };
    const added = tinyDraft(alike(8, 4, 'a', 'x', '2025-Q2'));
    const since = {
      draft: added,
      shown: {
        cells: added.cells.map(() => true),
        bands: added.cells.map(() => null),
        ...{ curves: [], corrected: [] },
      },
    };
    const whole = tinyDraft([...first, ...alike(8, 4, 'a', 'x', '2025-Q2')]);
    const bandsBy = (method: 'wilson' | 'aalen_johansen') => {
      const cells = whole.cells.map((cell) => ({
        ...cell,
        share: cell.share && { ...cell.share, method },
      }));
      const after = shownWithTold({ ...whole, cells }, since, toldBy(draft, shown));
      return after.bands.filter((band) => band !== null).length;
    };
    expect(bandsBy('wilson')).toBeGreaterThan(3);
    expect(bandsBy('aalen_johansen')).toBe(0);
  });
});
