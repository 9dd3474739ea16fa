import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import { blockedActions, openedActions } from '#app/core/roadmap/ecosystem/blocked-actions.ts';
import { doneActions } from '#app/core/roadmap/ecosystem/done-actions.ts';
import { smallestMoves } from '#app/core/roadmap/ecosystem/smallest-moves.ts';
import type { Standing } from '#app/core/roadmap/ecosystem/standing.ts';
import { arbitraryActions, arbitraryStandings, roles } from './arbitrary-road-map.ts';

const at = (stakeholder: string, role: string, stage: number, phase = 'issuing'): Standing => ({
  ...{ stakeholder, role, phase, stage },
});

const issue = { role: 'employers', phase: 'issuing', stage: 3 };
const fund = { role: 'funders', phase: 'issuing', stage: 2 };

const action = (id: string, role: string, stage: number, dependsOn: string[]): RoadMapAction => ({
  ...{ id, role, stage, dependsOn, phase: 'issuing', sentence: id, evidence: id },
});

describe('the smallest set of moves', () => {
  it('moves whoever is nearest, only where one more is missing', () => {
    const standings = [at('a', 'employers', 1), at('b', 'employers', 2), at('c', 'funders', 4)];
    expect(smallestMoves(standings, [], [issue, fund])).toEqual({
      lifecyclesNow: 0,
      moves: [{ stakeholder: 'b', role: 'employers', phase: 'issuing', from: 2, to: 3 }],
      isProven: true,
      unfilled: [],
    });
  });

  it('counts side by side: a second lifecycle needs a second one at each step', () => {
    const standings = [
      ...[at('a', 'employers', 3), at('b', 'employers', 0)],
      ...[at('c', 'funders', 2), at('d', 'funders', 5)],
    ];
    const found = smallestMoves(standings, [], [issue, fund]);
    expect(found.lifecyclesNow).toBe(1);
    expect(found.moves).toEqual([{ ...at('b', 'employers', 0), stage: undefined, from: 0, to: 3 }]);
  });

  it('does not move the nearest when somebody further away does two things at once', () => {
    // One more at stage 3 is missing, and somebody at 4 for what the funder does.
    const standings = [at('a', 'employers', 3), at('b', 'employers', 0), at('c', 'funders', 2)];
    const actions = [action('lead', 'employers', 4, []), action('pay', 'funders', 4, ['lead'])];
    const steps = [issue, { ...fund, stage: 4 }];
    const found = smallestMoves([...standings, at('d', 'funders', 4)], actions, steps);
    expect(found.lifecyclesNow).toBe(1);
    expect(found.moves?.map(({ stakeholder, to }) => [stakeholder, to])).toEqual([
      ['b', 4],
      ['c', 4],
    ]);
  });

  it('brings along what the moves depend on, and says where nobody is', () => {
    const standings = [at('a', 'employers', 2), at('c', 'funders', 0)];
    const actions = [action('pay', 'funders', 1, []), action('go', 'employers', 3, ['pay'])];
    const found = smallestMoves(standings, actions, [issue]);
    expect(found.moves?.map(({ stakeholder, to }) => [stakeholder, to])).toEqual([
      ['a', 3],
      ['c', 1],
    ]);
    const alone = smallestMoves([at('a', 'employers', 2)], actions, [issue]);
    expect(alone).toMatchObject({ moves: null, isProven: true });
    expect(alone.unfilled).toEqual([{ role: 'funders', phase: 'issuing', stage: 1, count: 1 }]);
    expect(smallestMoves([], actions, [issue]).unfilled).toEqual([{ ...issue, count: 1 }]);
  });
});

interface Ecosystem {
  standings: Standing[];
  actions: RoadMapAction[];
  steps: { role: string; phase: string; stage: number }[];
}

/** Whether a state of the ecosystem, reached from another one, does all that is asked. */
function suffices(
  { standings, actions, steps }: Ecosystem,
  after: Standing[],
  wanted: number,
): boolean {
  const done = doneActions(actions, after);
  const ready = (step: Ecosystem['steps'][0]) =>
    after.filter((s) => s.role === step.role && s.phase === step.phase && s.stage >= step.stage);
  const isSound = after.every((now, index) => {
    const before = standings[index]?.stage ?? 0;
    return actions
      .filter((one) => one.role === now.role && one.phase === now.phase)
      .filter((one) => one.stage > before && one.stage <= now.stage)
      .every(({ dependsOn }) => dependsOn.every((id) => done.has(id)));
  });
  return isSound && steps.every((step) => ready(step).length >= wanted);
}

/** The cost of the best way, by trying every way there is; null when there is none. */
function bruteForce(ecosystem: Ecosystem, wanted: number): [number, number] | null {
  let best: [number, number] | null = null;
  const go = (index: number, after: Standing[]) => {
    const current = ecosystem.standings[index];
    if (!current) {
      if (!suffices(ecosystem, after, wanted)) return;
      const climbs = after.map(({ stage }, i) => stage - (ecosystem.standings[i]?.stage ?? 0));
      const cost: [number, number] = [
        climbs.filter((climb) => climb > 0).length,
        climbs.reduce((sum, climb) => sum + climb, 0),
      ];
      if (!best || cost[0] < best[0] || (cost[0] === best[0] && cost[1] < best[1])) best = cost;
      return;
    }
    for (let stage = current.stage; stage <= 2; stage += 1) {
      go(index + 1, [...after, { ...current, stage }]);
    }
  };
  go(0, []);
  return best;
}

const arbitraryEcosystem: fc.Arbitrary<Ecosystem> = fc.record({
  standings: arbitraryStandings,
  actions: arbitraryActions,
  steps: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      phase: fc.constantFrom('developing', 'issuing'),
      stage: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

it('is sufficient and minimal by brute force, in moves and then in stages climbed', () => {
  let [solved, unsolved] = [0, 0];
  fc.assert(
    fc.property(arbitraryEcosystem, (ecosystem) => {
      const { standings, actions, steps } = ecosystem;
      const found = smallestMoves(standings, actions, steps);
      expect(found.isProven).toBe(true);
      const cheapest = bruteForce(ecosystem, found.lifecyclesNow + 1);
      if (!found.moves || !cheapest) {
        unsolved += 1;
        expect([found.moves, cheapest]).toEqual([null, null]);
        expect(found.unfilled.length).toBeGreaterThan(0);
        return;
      }
      solved += 1;
      const after = standings.map((one) => {
        const move = found.moves?.find(
          (m) => m.stakeholder === one.stakeholder && m.role === one.role && m.phase === one.phase,
        );
        return { ...one, stage: move?.to ?? one.stage };
      });
      expect(suffices(ecosystem, after, found.lifecyclesNow + 1)).toBe(true);
      const climbed = found.moves.reduce((sum, { from, to }) => sum + to - from, 0);
      expect([found.moves.length, climbed]).toEqual(cheapest);
    }),
    { numRuns: 300 },
  );
  // Both ends have been looked at.
  expect(Math.min(solved, unsolved)).toBeGreaterThan(20);
});

describe('blocked actions', () => {
  const actions = [action('pay', 'funders', 2, []), action('go', 'employers', 1, ['pay'])];

  it('wait for what nobody has done, and open when somebody does it', () => {
    const before = doneActions(actions, [at('c', 'funders', 1)]);
    expect(blockedActions(actions, before)).toEqual([{ id: 'go', waitsFor: ['pay'] }]);
    const after = doneActions(actions, [at('c', 'funders', 2)]);
    expect(openedActions(actions, before, after)).toEqual(['go']);
    expect(openedActions(actions, before, before)).toEqual([]);
  });

  it('are not those that somebody has done all the same', () => {
    const done = doneActions(actions, [at('a', 'employers', 1)]);
    expect(blockedActions(actions, done)).toEqual([]);
  });

  it('never become more when a stakeholder moves up', () => {
    fc.assert(
      fc.property(arbitraryActions, arbitraryStandings, fc.nat(7), (all, standings, index) => {
        const moved = standings.map((one, i) => (i === index ? { ...one, stage: 2 } : one));
        const before = blockedActions(all, doneActions(all, standings));
        const after = blockedActions(all, doneActions(all, moved)).map(({ id }) => id);
        const known = before.map(({ id }) => id);
        expect(after.filter((id) => !known.includes(id))).toEqual([]);
      }),
    );
  });
});
