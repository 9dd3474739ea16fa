import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { LatticeBuilder } from '#app/core/disclosure/gate/lattice.ts';
import { sensitivityOf } from '#app/core/disclosure/gate/sensitive-cells.ts';
import type { ShareBand } from '#app/core/disclosure/share-bands.ts';
import {
  type ShownNumbers,
  shownAsDecided,
  shownWithTold,
} from '#app/core/disclosure/shown-numbers.ts';
import { possibleValues } from './gate/possible-values.ts';
import { alike, decide, tinyDraft, tinyPolicy } from './gate/tiny-pilot.ts';
import { first, quarter, toldBy, twoReleases } from './two-releases.ts';

type TwoReleases = ReturnType<typeof twoReleases>;

const namesOf = ({ cells }: DraftRelease, shown: ShownNumbers) =>
  cells.flatMap(({ dimension, value, measure }, index) =>
    shown.cells[index] ? [`${dimension} ${value} ${measure}`.trim()] : [],
  );

/** Numbers of both releases in one lattice, and of each quarter and of all those few. */
function lookedAtTogether({ earlier, added, whole, before }: TwoReleases, after: ShownNumbers) {
  const lattice = new LatticeBuilder(whole.people);
  const shown = new Set<number>();
  const bands = new Map<number, ShareBand>();
  const few = new Set<number>();
  const parts: [DraftRelease, string | null, ShownNumbers | null][] = [
    [earlier, '2025-Q1', before],
    [added, '2025-Q2', null],
    [whole, null, after],
  ];
  for (const [{ cells }, cohort, isShown] of parts) {
    cells.forEach((cell, index) => {
      const members = ofQuarter(cell, cohort);
      const base = lattice.placeOf({ ...members, outcome: null }) ?? null;
      const place = lattice.add(members, { ...cell, base });
      if (isShown?.cells[index]) shown.add(place);
      const band = isShown?.bands[index];
      if (band) bands.set(place, band);
      if (sensitivityOf(cell, tinyPolicy) === 'counted') few.add(place);
    });
  }
  const isHidden = lattice.cells.map((_, place) => !shown.has(place));
  const told = lattice.cells.map((_, place) => bands.get(place) ?? null);
  return { lattice, isHidden, bands: told, few: [...few] };
}

function ofQuarter({ members }: DraftCell, cohort: string | null) {
  if (cohort === null) return members;
  return { ...members, group: [...members.group, quarter(cohort)] };
}

/** How many of the few could not be otherwise by as many as the policy asks, and of how many. */
function knownTooWell(releases: TwoReleases, after: ShownNumbers) {
  const { lattice, isHidden, bands, few } = lookedAtTogether(releases, after);
  const [people] = releases.whole.people;
  if (!people) throw new Error('A draft has people.');
  const known = few.filter((place) => {
    const values = [...possibleValues({ lattice, isHidden, bands }, people, place)];
    const { count = 0 } = lattice.cells[place] ?? {};
    expect(values).toContain(count);
    const { protection } = tinyPolicy;
    const isFree =
      Math.max(...values) >= count + protection &&
      Math.min(...values) <= Math.max(0, count - protection);
    return !isFree;
  });
  return { known: known.length, of: few.length };
}

describe('a release after another', () => {
  it('shows what was told and those who entered since together, where both are shown', () => {
    const { earlier, added, whole, before, after } = twoReleases(first, [
      ...alike(6, 3, 'a', 'x', '2025-Q2'),
      ...alike(6, 3, 'b', 'y', '2025-Q2'),
    ]);
    const own = shownAsDecided(added, decide(added));
    const both = namesOf(earlier, before).filter((name) => namesOf(added, own).includes(name));
    expect(both.length).toBeGreaterThan(5);
    expect(namesOf(whole, after)).toEqual(both);
  });

  it('shows nothing of a group to which so few came that the difference would tell of them', () => {
    const releases = twoReleases(first, [
      ...alike(8, 4, 'a', 'x', '2025-Q2'),
      ...alike(1, 1, 'b', 'y', '2025-Q2'),
    ]);
    expect(namesOf(releases.earlier, releases.before)).toContain('place b people');
    expect(namesOf(releases.whole, releases.after)).not.toContain('place b people');
    // The same people in a release that comes first: the one is part of seven.
    const alone = shownAsDecided(releases.whole, decide(releases.whole));
    expect(namesOf(releases.whole, alone)).toContain('place b people');
    // Were it published after the other all the same, everybody could subtract.
    expect(knownTooWell(releases, alone).known).toBeGreaterThan(0);
    expect(knownTooWell(releases, releases.after).known).toBe(0);
  });

  it('keeps what was told of one quarter, and hides of it what was hidden', () => {
    const draft = tinyDraft(first);
    const cells = draft.cells.map((cell) => ({
      ...cell,
      cohort: '2025-Q1',
      members: { ...cell.members, group: [...cell.members.group, quarter('2025-Q1')] },
    }));
    const ofQuarters = { ...draft, cells };
    const shown = {
      cells: cells.map((_, index) => index % 2 === 0),
      bands: cells.map(() => null),
      curves: [],
      corrected: [],
    };
    const added = tinyDraft(alike(6, 3, 'a', 'x', '2025-Q2'));
    const since = { draft: added, shown: shownAsDecided(added, decide(added)) };
    const after = shownWithTold(ofQuarters, since, toldBy(ofQuarters, shown));
    expect(after.cells).toEqual(shown.cells);
  });

  it('says what was said before when nobody has entered since', () => {
    const earlier = tinyDraft(first);
    const before = shownAsDecided(earlier, decide(earlier));
    const nobody = { ...tinyDraft([]), cells: [] };
    const since = { draft: nobody, shown: { cells: [], bands: [], curves: [], corrected: [] } };
    const after = shownWithTold(earlier, since, toldBy(earlier, before));
    expect(namesOf(earlier, after).length).toBeGreaterThan(5);
    expect(after.cells).toEqual(before.cells);
  });

  it('does not go on when a number is not the sum of its parts', () => {
    const earlier = tinyDraft(first);
    const told = toldBy(earlier, shownAsDecided(earlier, decide(earlier)));
    const added = tinyDraft(alike(6, 3, 'a', 'x', '2025-Q2'));
    const since = { draft: added, shown: shownAsDecided(added, decide(added)) };
    const another = tinyDraft([...first, ...alike(7, 4, 'a', 'x', '2025-Q2')]);
    expect(() => shownWithTold(another, since, told)).toThrow('Not the sum of its parts');
  });

  it('leaves everything few free by the protection, over all tables there could be', () => {
    const person = fc.record({
      cohort: fc.constant('2025-Q2'),
      place: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('x', 'y'),
      isHired: fc.boolean(),
    });
    const seen = { proved: 0, few: 0 };
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 9 }), (later) => {
        const releases = twoReleases(first, later);
        if (!releases.isProved) return;
        seen.proved += 1;
        const { known, of } = knownTooWell(releases, releases.after);
        seen.few += of;
        expect(known).toBe(0);
      }),
      { numRuns: 15 },
    );
    expect(seen.proved).toBeGreaterThan(5);
    expect(seen.few).toBeGreaterThan(20);
  });
});
