import { describe, expect, it } from 'vitest';
import { homeOf } from '#app/core/disclosure/people-table.ts';
import { sizeClassOf } from '#app/core/disclosure/policy.ts';
import { cellName, type ToldBefore } from '#app/core/disclosure/told-before.ts';
import { draftAdded } from '#app/core/measures/draft-added.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';

const { logs } = simulatedLogs({ people: 300, seed: '7' });

function tallyBy(asOf: string, released?: ToldBefore['people']) {
  return tallyPilot(logs, { pilotCode: 'RIVERBEND', asOf, released });
}

const earlier = tallyBy('2026-03-31').peopleTables;
const tally = tallyBy('2026-11-21', earlier);
const points = new Map([['|', new Map([[105, { hired: 20, left: 11 }]])]]);
const told: ToldBefore = {
  shown: new Map(),
  bands: new Map(),
  corrected: new Map(),
  notCollected: new Set(),
  people: earlier,
  points,
};
const facts = {
  ...{ tally, sizeClass: sizeClassOf(tally.people), pairs: [] },
  addedQuarters: ['2025-Q4', '2026-Q1'],
  populations: logs.populations('RIVERBEND'),
};
const whole = draftRelease(facts);
const added = draftAdded(facts, whole, told);

const counts = ({ cells }: typeof whole) => new Map(cells.map((cell) => [cellName(cell), cell]));

describe('the draft of those whom a release adds', () => {
  it('counts who entered since, and with those of then it is everybody', () => {
    const before = counts(
      draftRelease({ ...facts, tally: tallyBy('2026-03-31'), addedQuarters: [] }),
    );
    const all = counts(whole);
    let compared = 0;
    for (const cell of added.cells.filter(({ cohort }) => cohort === 'all')) {
      const [then, now] = [before.get(cellName(cell)), all.get(cellName(cell))];
      if (!then || !now) continue;
      compared += 1;
      expect(then.count + cell.count, cellName(cell)).toBe(now.count);
    }
    expect(compared).toBeGreaterThan(500);
    expect(added.people.map(({ people }) => people > 0)).toEqual([true, true]);
  });

  it('takes those who are eligible and came before for no more left to come', () => {
    const access = added.cells.filter(({ table }) => table === 'access');
    const all = counts(whole);
    expect(access.length).toBeGreaterThan(20);
    for (const cell of access.filter(({ isEstimable }) => isEstimable)) {
      const { count = 0, denominator = 0 } = all.get(cellName(cell)) ?? {};
      expect(cell.groupSize - cell.count).toBe(denominator - count);
    }
  });

  it('has points of a curve only where the release before has them', () => {
    const [everybody, ...others] = added.curves;
    expect(everybody?.possibleDays).toEqual([105]);
    expect(others.every(({ possibleDays }) => possibleDays === null)).toBe(true);
  });

  it('leaves insiders knowing who is not of their site, also where they know nobody', () => {
    const [table] = added.people;
    if (!table) throw new Error('A draft has people.');
    const sites = table.insiders.filter(({ id }) => id.startsWith('site:'));
    expect(sites.length).toBeGreaterThan(2);
    for (const site of sites) {
      const home = homeOf(table, site);
      const attribute = table.attributes[home?.attribute ?? -1];
      expect(`site:${attribute?.values[home?.value ?? -1]}`).toBe(site.id);
    }
  });
});
