import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import { type GateDecision, gateCarelessly } from '#app/core/disclosure/gate/gate-release.ts';
import type { Protection, Witness } from '#app/core/disclosure/gate/suppression-order.ts';
import { changesByCounting } from '#app/core/disclosure/gate/witness-tables.ts';
import {
  alike,
  anyTinyPilot,
  decide,
  type TinyPerson,
  tinyDraft,
  tinyPolicy,
} from './tiny-pilot.ts';

/** Places know their own people, and a partner those of one kind who were hired. */
const whoKnows = ({ place, kind, isHired }: TinyPerson) =>
  kind === 'x' && isHired ? [place, 'partner'] : [place];

/** Three places, at the first of which few are, and two of whom few were hired. */
const draft = tinyDraft(
  [
    ...alike(1, 0, 'a', 'x'),
    ...alike(2, 1, 'a', 'y'),
    ...alike(5, 1, 'b', 'x'),
    ...alike(4, 1, 'b', 'y'),
    ...alike(7, 3, 'c', 'x'),
    ...alike(8, 3, 'c', 'y'),
  ],
  whoKnows,
);
const decision = decide(draft);

const reasonsOf = (changed: GateDecision, drafted: DraftRelease = draft) => [
  ...new Set(
    checkProof(changed, drafted.people, tinyPolicy.protection).map(({ reason }) => reason),
  ),
];

function withWitness(place: number, change: (witness: Witness) => Witness): GateDecision {
  const witnesses = decision.witnesses.map((witness, index) =>
    index === place ? change(witness) : witness,
  );
  return { ...decision, witnesses };
}

function withProtection(place: number, change: Partial<Protection>): GateDecision {
  const protections = decision.protections.map((protection, index) =>
    index === place ? { ...protection, ...change } : protection,
  );
  return { ...decision, protections };
}

/** Places of the cells that a witness changes. */
function changedBy({ witnesses, lattice }: GateDecision, place: number, drafted = draft) {
  const { table = 0, differences = [] } = witnesses[place] ?? {};
  const people = drafted.people[table];
  if (!people) throw new Error('A witness is one of a table.');
  return changesByCounting(lattice.cells, people, table, differences);
}

describe('checkProof', () => {
  it('accepts what the gate has proved', () => {
    expect(decision.protections.length).toBeGreaterThan(10);
    expect(decision.protections.some(({ insider }) => insider !== null)).toBe(true);
    expect(checkProof(decision, draft.people, tinyPolicy.protection)).toEqual([]);
  });

  it('misses each protection that is left out, or asks for less', () => {
    decision.protections.forEach(({ change }, place) => {
      const protections = decision.protections.filter((_, index) => index !== place);
      expect(reasonsOf({ ...decision, protections })).toEqual(['not_protected']);
      // Of one, less is none at all: that was left out just now.
      if (Math.abs(change) === 1) return;
      const less = withProtection(place, { change: change - Math.sign(change) });
      expect(reasonsOf(less)).toEqual(['not_protected']);
    });
  });

  it('rejects a witness in which somebody comes to a place whose people are known', () => {
    const [table] = draft.people;
    const attribute = table?.attributes.findIndex(({ id }) => id === 'place') ?? -1;
    let tried = 0;
    for (const { insider, witness } of decision.protections) {
      const own = table?.insiders[insider ?? -1];
      const to = table?.attributes[attribute]?.values.indexOf(own?.id ?? '') ?? -1;
      if (!own || to === -1) continue;
      const person = own.knows.indexOf(0);
      const comes = withWitness(witness ?? -1, ({ differences, ...rest }) => ({
        ...rest,
        differences: [...differences, { person, attribute, to }],
      }));
      expect(reasonsOf(comes)).toContain('moves_who_is_known');
      tried += 1;
    }
    expect(tried).toBeGreaterThan(5);
  });

  it('needs a witness for every protection', () => {
    decision.protections.forEach((_, place) => {
      expect(reasonsOf(withProtection(place, { witness: null }))).toEqual(['no_witness']);
    });
    expect(reasonsOf({ ...decision, witnesses: [] })).toEqual(['no_witness']);
  });

  it('rejects a witness that leaves everybody as they are, or changes too little', () => {
    for (const [place, { cell, change, witness }] of decision.protections.entries()) {
      const unmoved = withWitness(witness ?? -1, (own) => ({ ...own, differences: [] }));
      expect(reasonsOf(unmoved)).toEqual(['changes_too_little']);
      const changed = changedBy(decision, witness ?? -1).get(cell) ?? 0;
      const further = changed + Math.sign(change);
      expect(reasonsOf(withProtection(place, { change: further }))).toEqual(['changes_too_little']);
    }
  });

  it('rejects a witness in which one person more is another', () => {
    const [table] = draft.people;
    const place = table?.attributes.findIndex(({ id }) => id === 'place') ?? -1;
    const values = table?.attributes[place]?.values ?? [];
    let rejected = 0;
    decision.witnesses.forEach(({ differences }, witness) => {
      for (let person = 0; person < (table?.people ?? 0); person += 1) {
        if (differences.some((known) => known.person === person)) continue;
        const to = ((table?.columns[place]?.[person] ?? 0) + 1) % values.length;
        const changed = withWitness(witness, (own) => ({
          ...own,
          differences: [...own.differences, { person, attribute: place, to }],
        }));
        rejected += Number(reasonsOf(changed).length > 0);
      }
    });
    expect(rejected).toBeGreaterThan(decision.witnesses.length);
  });

  it('rejects a witness that moves somebody whom the insider knows', () => {
    const people = draft.people[0];
    for (const { insider, witness } of decision.protections) {
      if (insider === null) continue;
      const person = people?.insiders[insider]?.knows.indexOf(1) ?? -1;
      const to = people?.columns[0]?.[person] ?? 0;
      // The person stays what they are: being in the witness at all is enough.
      const changed = withWitness(witness ?? -1, (own) => ({
        ...own,
        differences: [...own.differences, { person, attribute: 0, to }],
      }));
      expect(reasonsOf(changed)).toContain('moves_who_is_known');
    }
  });

  it('rejects a band that a witness leaves, that leaves out the truth, or is of a hidden group', () => {
    const { cells } = decision.lattice;
    const withBand = (place: number, low: number, high: number): GateDecision => ({
      ...decision,
      bands: decision.bands.map((band, other) => (other === place ? { low, high } : band)),
    });
    const tried = { narrow: 0, untrue: 0, ofHidden: 0 };
    cells.forEach(({ base, count, isPublished }, place) => {
      const of = cells[base ?? -1]?.count ?? 0;
      if (base === null || !isPublished || !decision.isHidden[place] || of === 0) return;
      if (decision.isHidden[base]) {
        tried.ofHidden += 1;
        expect(reasonsOf(withBand(place, 0, 100))).toEqual(['leaves_a_band']);
        return;
      }
      const isChanged = decision.witnesses.some((_, each) => changedBy(decision, each).has(place));
      const share = (100 * count) / of;
      if (isChanged) {
        tried.narrow += 1;
        expect(reasonsOf(withBand(place, share, share))).toEqual(['leaves_a_band']);
      }
      if (count === 0) return;
      tried.untrue += 1;
      expect(reasonsOf(withBand(place, 0, share - 1))).toEqual(['leaves_a_band']);
    });
    expect(tried.narrow).toBeGreaterThan(1);
    expect(tried.untrue).toBeGreaterThan(1);
    expect(tried.ofHidden).toBeGreaterThan(1);
  });

  it('rejects every hidden number that is shown after all, when a witness changes it', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const own = tinyDraft(people);
        const made = decide(own);
        const isProved = checkProof(made, own.people, tinyPolicy.protection).length === 0;
        if (!isProved) return;
        const changed = new Set(
          made.witnesses.flatMap((_, witness) => [...changedBy(made, witness, own).keys()]),
        );
        for (const cell of changed) {
          if (made.lattice.cells[cell]?.isPublished !== true) continue;
          shown += 1;
          const isHidden = made.isHidden.map((hidden, place) => place !== cell && hidden);
          expect(reasonsOf({ ...made, isHidden }, own)).toEqual(['changes_what_is_shown']);
        }
      }),
      { numRuns: 30 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it('rejects a table of which nothing is to be shown, and something is', () => {
    expect(decision.silenced).toEqual([]);
    expect(reasonsOf({ ...decision, silenced: [0] })).toEqual(['changes_what_is_shown']);
    const isHidden = decision.isHidden.map(() => true);
    const bands = decision.bands.map(() => null);
    expect(reasonsOf({ ...decision, silenced: [0], isHidden, bands })).toEqual([]);
    const isBanded = decision.lattice.cells.findIndex(({ isPublished }) => isPublished);
    const told = bands.map((_, place) => (place === isBanded ? { low: 0, high: 100 } : null));
    expect(reasonsOf({ ...decision, silenced: [0], isHidden, bands: told })).toEqual([
      'changes_what_is_shown',
    ]);
  });

  it('rejects a careless gate with the gate’s own witnesses', () => {
    const { isHidden } = gateCarelessly(draft, tinyPolicy);
    expect(reasonsOf({ ...decision, isHidden })).toEqual(['changes_what_is_shown']);
  });
});
