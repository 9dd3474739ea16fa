import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import {
  type ShownNumbers,
  shownAsDecided,
  shownWithTold,
} from '#app/core/disclosure/shown-numbers.ts';
import { cellName, type ToldBefore } from '#app/core/disclosure/told-before.ts';
import { alike, decide, type TinyPerson, tinyDraft, tinyPolicy } from './gate/tiny-pilot.ts';

/** What a release tells the next one. */
export function toldBy({ cells, people }: DraftRelease, shown: ShownNumbers): ToldBefore {
  const told = cells.filter((_, index) => shown.cells[index]);
  return {
    shown: new Map(told.map((cell) => [cellName(cell), cell.count])),
    bands: new Map(
      cells.flatMap((cell, index) => {
        const band = shown.bands[index];
        return band ? [[cellName(cell), { ...band, of: cell.denominator }] as const] : [];
      }),
    ),
    corrected: new Map(),
    notCollected: new Set(),
    people,
    points: new Map(),
  };
}

/** A release of the people of one quarter, and the next one with those of the quarter after. */
export function twoReleases(first: readonly TinyPerson[], later: readonly TinyPerson[]) {
  const [earlier, added, whole] = [first, later, [...first, ...later]].map((people) =>
    tinyDraft(people),
  );
  if (!earlier || !added || !whole) throw new Error('Three drafts were made.');
  const isProved = [earlier, added].every(
    (draft) => checkProof(decide(draft), draft.people, tinyPolicy.protection).length === 0,
  );
  const before = shownAsDecided(earlier, decide(earlier));
  const since = { draft: added, shown: shownAsDecided(added, decide(added)) };
  const after = shownWithTold(whole, since, toldBy(earlier, before));
  return { earlier, added, whole, isProved, before, after };
}

/** Who entered in one quarter. */
export const quarter = (cohort: string) => ({
  ...{ attribute: 'cohort', key: cohort },
  includes: (value: string) => value === cohort,
});

/** 24 people of the first quarter, of whom nothing needs to be hidden. */
export const first = [
  ...alike(6, 3, 'a', 'x'),
  ...alike(6, 3, 'b', 'y'),
  ...alike(6, 3, 'a', 'y'),
  ...alike(6, 3, 'b', 'x'),
];
