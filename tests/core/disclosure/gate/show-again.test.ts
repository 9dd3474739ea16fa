import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import { hiddenAtFirst } from '#app/core/disclosure/gate/gate-release.ts';
import { HiddenCells } from '#app/core/disclosure/gate/hidden-cells.ts';
import { KeptWitnesses } from '#app/core/disclosure/gate/kept-witnesses.ts';
import { showAgain } from '#app/core/disclosure/gate/show-again.ts';
import { changesByCounting } from '#app/core/disclosure/gate/witness-tables.ts';
import { anyTinyPilot, decide, tinyDraft, tinyPolicy } from './tiny-pilot.ts';

/** A decision in which everything is hidden that is not told from the first on, with its proof. */
function hidingEverything(people: Parameters<typeof tinyDraft>[0]) {
  const draft = tinyDraft(people);
  const decision = decide(draft);
  const { cells, dependents } = decision.lattice;
  const [table] = draft.people;
  if (!table) throw new Error('A draft has people.');
  const hidden = new HiddenCells({
    ...{ cells, dependents, isHidden: cells.map(() => true) },
    weights: cells.map(({ count }) => 1 + count),
  });
  const witnesses = new KeptWitnesses();
  for (const witness of decision.witnesses) {
    witnesses.keep(witness, changesByCounting(cells, table, 0, witness.differences));
  }
  return { draft, decision, hidden, witnesses, protections: [...decision.protections] };
}

describe('showing again what need not be hidden', () => {
  it('shows at least what the proof leaves as it is, and nothing that breaks it', () => {
    let shownAgain = 0;
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const { draft, decision, hidden, witnesses, protections } = hidingEverything(people);
        if (decision.silenced.length > 0) return;
        const { cells } = decision.lattice;
        const isHiddenAtFirst = hiddenAtFirst(decision.lattice);
        showAgain({
          ...{ cells, isHiddenAtFirst, hidden, witnesses, protections },
          weights: cells.map(({ count }) => 1 + count),
          reach: ({ cell, change }) => witnesses.find(cell, change, () => true),
          isEnough: () => false,
        });
        const isShown = (of: readonly boolean[]) =>
          [...cells.keys()].filter((cell) => cells[cell]?.isPublished && !of[cell]);
        const again = isShown(hidden.isHidden);
        shownAgain += again.length;
        expect(again.filter((cell) => isHiddenAtFirst[cell])).toEqual([]);
        expect(again.length).toBeGreaterThanOrEqual(isShown(decision.isHidden).length);
        const proof = { ...decision, ...witnesses.used(protections), isHidden: hidden.isHidden };
        expect(checkProof(proof, draft.people, tinyPolicy.protection)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(shownAgain).toBeGreaterThan(100);
  });

  it('stops where it is when it has tried enough', () => {
    const people = Array.from({ length: 24 }, (_, each) => ({
      ...{ cohort: '2025-Q1', place: each % 2 ? 'a' : 'b', kind: each % 3 ? 'x' : 'y' },
      isHired: each % 4 < 2,
    }));
    const { decision, hidden, witnesses, protections } = hidingEverything(people);
    showAgain({
      ...{ cells: decision.lattice.cells, isHiddenAtFirst: [], weights: [] },
      ...{ hidden, witnesses, protections, reach: () => null, isEnough: () => true },
    });
    expect(hidden.isHidden).toEqual(decision.lattice.cells.map(() => true));
  });
});
