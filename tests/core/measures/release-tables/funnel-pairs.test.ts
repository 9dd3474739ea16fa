import { describe, expect, it } from 'vitest';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import { gateRelease } from '#app/core/disclosure/gate/gate-release.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { shownAsDecided } from '#app/core/disclosure/shown-numbers.ts';
import type { DimensionPair } from '#app/core/measures/dimension-pairs.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import { countMembers } from '../../../support/count-members.ts';
import { simulatedLogs } from '../../../support/simulated-logs.ts';

const pairs: DimensionPair[] = [
  ['gender', 'age_band'],
  ['gender', 'rural_urban'],
];
const asOf = '2026-11-21';

function draftOf(people: number, sizeClassPeople: number, chosen = pairs) {
  const { logs } = simulatedLogs({ people, seed: '7' });
  const tally = tallyPilot(logs, { pilotCode: 'RIVERBEND', asOf });
  const sizeClass = sizeClassOf(sizeClassPeople);
  return draftRelease({ tally, sizeClass, addedQuarters: [], pairs: chosen, populations: [] });
}

const draft = draftOf(300, 1500);
const cells = draft.cells.filter(({ table }) => table === 'funnel_pairs');

describe('the table of two attributes at once', () => {
  it('counts the people who have both', () => {
    expect(cells.length).toBeGreaterThan(200);
    for (const cell of cells) expect(cell.count).toBe(countMembers(draft.people, cell.members));
    expect(cells.filter(({ count }) => count >= 11).length).toBeGreaterThan(10);
    expect(new Set(cells.map(({ measure }) => measure))).toEqual(
      new Set(['reached_awarded', 'reached_accepted', 'reached_hired']),
    );
    expect(new Set(cells.map(({ cohort }) => cohort))).toEqual(new Set(['all']));
  });

  it('adds up to the table of one attribute', () => {
    const ofWomen = (dimension2: string) =>
      cells
        .filter((cell) => cell.dimension2 === dimension2 && cell.value === 'woman')
        .filter(({ measure }) => measure === 'reached_accepted')
        .reduce((sum, { count }) => sum + count, 0);
    const single = draft.cells.find(
      ({ table, cohort, value, measure }) =>
        table === 'funnel' &&
        cohort === 'all' &&
        value === 'woman' &&
        measure === 'reached_accepted',
    );
    expect(single?.count).toBeGreaterThan(50);
    expect([ofWomen('age_band'), ofWomen('rural_urban')]).toEqual([single?.count, single?.count]);
  });

  it('is there for large pilots that chose a pair, and no other', () => {
    const tablesOf = ({ cells: all }: typeof draft) => new Set(all.map(({ table }) => table));
    expect(tablesOf(draftOf(60, 1499))).not.toContain('funnel_pairs');
    expect(tablesOf(draftOf(60, 1500, []))).not.toContain('funnel_pairs');
    expect(tablesOf(draftOf(60, 1500))).toContain('funnel_pairs');
  });

  it('is proved with the tables of one attribute, and what can be shown of it is', async () => {
    const settings = { policy: disclosurePolicy, seed: 'seed', ...(await loadSolvers()) };
    const whole = draftOf(1200, 1500, [['gender', 'rural_urban']]);
    const own = whole.cells.filter(
      ({ table, cohort, dimension, measure }) =>
        /^funnel/.test(table) &&
        cohort === 'all' &&
        ['', 'gender', 'rural_urban'].includes(dimension) &&
        /awarded|accepted|hired/.test(measure),
    );
    const alone = { ...whole, cells: own, curves: [], rests: [] };
    const decision = gateRelease(alone, settings);
    expect(checkProof(decision, alone.people, disclosurePolicy.protection)).toEqual([]);
    const shown = shownAsDecided(alone, decision).cells;
    const ofPairs = own.filter(({ table }, place) => table === 'funnel_pairs' && shown[place]);
    expect(ofPairs.length).toBeGreaterThan(5);
    expect(decision.silenced).toEqual([]);
  });
});
