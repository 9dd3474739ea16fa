import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import { type GateDecision, gateCarelessly } from '#app/core/disclosure/gate/gate-release.ts';
import { bandAround, isWithin } from '#app/core/disclosure/share-bands.ts';
import { possibleValues } from './possible-values.ts';
import { alike, anyTinyPilot, decide, shownNames, tinyDraft, tinyPolicy } from './tiny-pilot.ts';
import { tableOf, tooClose } from './too-close.ts';

/** 3, 8 and 9 people of three places, of two kinds, of whom 1, 4 and 5 were hired. */
const planted = [
  ...alike(1, 0, 'a', 'x'),
  ...alike(2, 1, 'a', 'y'),
  ...alike(4, 2, 'b', 'x'),
  ...alike(4, 2, 'b', 'y'),
  ...alike(5, 3, 'c', 'x'),
  ...alike(4, 2, 'c', 'y'),
];

describe('the gate', () => {
  it('leaves every number it protects free by the protection, over all tables there could be', () => {
    const seen = { proved: 0, protections: 0, shown: 0, bands: 0 };
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const draft = tinyDraft(people);
        const decision = decide(draft);
        if (checkProof(decision, draft.people, tinyPolicy.protection).length > 0) return;
        seen.proved += 1;
        seen.protections += decision.protections.length;
        seen.shown += shownNames(draft, decision).length;
        seen.bands += decision.bands.filter((band) => band !== null).length;
        expect(tooClose(decision, tableOf(draft))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // Most tiny pilots are proved, and not because everything is hidden.
    expect(seen.proved).toBeGreaterThan(40);
    expect(seen.protections).toBeGreaterThan(200);
    expect(seen.shown).toBeGreaterThan(3 * seen.proved);
    expect(seen.bands).toBeGreaterThan(seen.proved / 2);
  });

  it('leaves them as free for somebody who knows the people of a place', () => {
    const seen = { proved: 0, known: 0 };
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const draft = tinyDraft(people, ({ place }) => [place]);
        const decision = decide(draft);
        if (checkProof(decision, draft.people, tinyPolicy.protection).length > 0) return;
        seen.proved += 1;
        seen.known += decision.protections.filter(({ insider }) => insider !== null).length;
        expect(tooClose(decision, tableOf(draft))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(seen.proved).toBeGreaterThan(5);
    expect(seen.known).toBeGreaterThan(50);
  });

  it('never shows fewer than the threshold, nor leaves out fewer, nor what became of a hidden group', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const draft = tinyDraft(people);
        const { lattice, isHidden } = decide(draft);
        draft.cells.forEach(({ kind, count, groupSize }, index) => {
          const place = lattice.places[index] ?? -1;
          if (isHidden[place] !== false) return;
          shown += 1;
          expect(count).toBeGreaterThanOrEqual(3);
          if (kind === 'outcome') expect(groupSize - count).toBeGreaterThanOrEqual(3);
          const { base = null } = lattice.cells[place] ?? {};
          if (base !== null) expect(isHidden[base]).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(200);
  });

  it('breaks ties by the seed alone', () => {
    const draft = tinyDraft(planted);
    const answers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) =>
      shownNames(draft, decide(draft, seed)).join(),
    );
    expect(shownNames(draft, decide(draft, 'a')).join()).toBe(answers[0]);
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  it('hides by chance what could be shown, and what depends on it', () => {
    const draft = tinyDraft(planted);
    const policy = { ...tinyPolicy, hiddenByChancePerHundred: 100 };
    const { lattice, isHidden } = decide(draft);
    const chosen = decide(draft, 'seed', policy).isHidden;
    const outcomes = lattice.cells.map(({ kind }) => kind === 'outcome');
    expect(outcomes.some((isOutcome, place) => isOutcome && !isHidden[place])).toBe(true);
    outcomes.forEach((isOutcome, place) => {
      expect(chosen[place]).toBe(isOutcome ? true : isHidden[place]);
    });
  });
});

describe('bands', () => {
  const bandsOf = ({ lattice, bands }: GateDecision) =>
    bands.flatMap((band, place) => {
      const cell = lattice.cells[place];
      return band && cell ? [{ band, cell, place, group: lattice.cells[cell.base ?? -1] }] : [];
    });

  it('are told of hidden outcomes of shown groups, and hold the truth', () => {
    let told = 0;
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const decision = decide(tinyDraft(people));
        for (const { band, cell, place, group } of bandsOf(decision)) {
          told += 1;
          expect(decision.isHidden[place]).toBe(true);
          expect(decision.isHidden[cell.base ?? -1]).toBe(false);
          expect(isWithin(cell.count, group?.count ?? 0, band)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
    expect(told).toBeGreaterThan(40);
  });

  it('would give numbers away, were they the finest around the truth alone', () => {
    const seen = { careful: 0, careless: 0 };
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const draft = tinyDraft(people);
        const decision = decide(draft);
        if (checkProof(decision, draft.people, tinyPolicy.protection).length > 0) return;
        const bands = decision.bands.map((_, place) => {
          const { base = null, count = 0, isPublished } = decision.lattice.cells[place] ?? {};
          if (base === null || !isPublished || !decision.isHidden[place]) return null;
          const of = decision.lattice.cells[base]?.count ?? 0;
          if (decision.isHidden[base]) return null;
          return bandAround({ least: count, most: count }, of, tinyPolicy);
        });
        seen.careful += tooClose(decision, tableOf(draft)).length;
        seen.careless += tooClose({ ...decision, bands }, tableOf(draft)).length;
      }),
      { numRuns: 15 },
    );
    expect(seen.careful).toBe(0);
    expect(seen.careless).toBeGreaterThan(5);
  });
});

describe('somebody who knows how bands are chosen', () => {
  it('finds nearly all of the few as free as without bands, up to the protection beyond what is few', () => {
    const { smallestCount, protection } = tinyPolicy;
    const seen = { few: 0, narrowed: 0 };
    fc.assert(
      fc.property(anyTinyPilot, (people) => {
        const draft = tinyDraft(people);
        const decision = decide(draft);
        if (checkProof(decision, draft.people, protection).length > 0) return;
        const bare = { ...decision, bands: decision.bands.map(() => null) };
        const ends = (decided: GateDecision, target: number) => {
          const values = [...possibleValues(decided, tableOf(draft), target)];
          return { least: Math.min(...values), most: Math.max(...values) };
        };
        for (const target of decision.lattice.targets) {
          if ((decision.lattice.cells[target]?.count ?? 0) >= smallestCount) continue;
          seen.few += 1;
          const [without, told] = [ends(bare, target), ends(decision, target)];
          const furthest = Math.min(without.most, smallestCount - 1 + protection);
          seen.narrowed += Number(told.most < furthest || told.least > without.least);
        }
      }),
      // Of about a hundred few one is narrowed: what is in proportion need not be a table of people.
      { numRuns: 25, seed: 1 },
    );
    expect(seen.few).toBeGreaterThan(50);
    expect(seen.narrowed).toBeLessThan(seen.few / 40);
  });
});

describe('a careless gate', () => {
  it('lets everybody subtract what it hides, where the gate does not', () => {
    const draft = tinyDraft(planted);
    const table = tableOf(draft);
    const careless = gateCarelessly(draft, tinyPolicy);
    const target = careless.lattice.cells.findIndex(
      ({ key }) => key === 'people|hired=yes|place=a',
    );
    expect(careless.lattice.targets).toContain(target);
    expect([...possibleValues(careless, table, target)]).toEqual([1]);
    const proved = possibleValues(decide(draft), table, target);
    expect(proved.has(0)).toBe(true);
    expect(Math.max(...proved)).toBeGreaterThanOrEqual(3);
  });
});
