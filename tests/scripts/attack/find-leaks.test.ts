import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DisclosureGate } from '#app/core/disclosure/disclosure-gate.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { releaseThroughGate } from '#app/core/disclosure/release-through-gate.ts';
import { hiddenCells, thresholdGate } from '#app/core/disclosure/threshold-gate.ts';
import { PilotCounter } from '#app/core/measures/pilot-tally.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { makeReleaseFiles } from '#app/features/exports/release-files.ts';
import { personLogs } from '#app/features/releases/person-logs.ts';
import { attackDimension } from '../../../scripts/attack/find-leaks.ts';
import { readPublishedNumbers } from '../../../scripts/attack/published-numbers.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';

const { logs } = simulatedLogs({ people: 500, seed: '3' });

/** What hides only what is few by itself: every sum gives it away. */
const carelessGate: DisclosureGate = (input) => ({
  isShown: hiddenCells(input, { isComplementary: false }).map((isHidden) => !isHidden),
  report: { sensitiveCells: 0, protectingCells: 0, shownCells: 0 },
});

/** A package of one release as files, read as a stranger does. */
function packageOf(gate: DisclosureGate) {
  const asOf = '2026-11-21';
  const counter = new PilotCounter(asOf, new Set(logs.eventTypesPresent('RIVERBEND', asOf)));
  for (const person of personLogs(logs, 'RIVERBEND', asOf)) counter.count(person);
  const tally = counter.tally();
  const facts = { tally, sizeClass: sizeClassOf(tally.people), populations: [] };
  const { rows } = releaseThroughGate(draftRelease(facts), gate, disclosurePolicy, 'seed');
  const policy = JSON.stringify({ ...disclosurePolicy, sizeClass: facts.sizeClass.id });
  const release = { number: 1, pilotCode: 'RIVERBEND', policy };
  const folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  for (const { name, text } of makeReleaseFiles(release, rows)) {
    writeFileSync(join(folder, name), text);
  }
  return readPublishedNumbers(folder);
}

const patient = { knownSite: null, isTimeUp: () => false };
const leaksOf = async (
  packages: ReturnType<typeof packageOf>[],
  dimension: string,
  given: Partial<typeof patient> & { knownSite?: string | null } = {},
) => (await attackDimension(packages, dimension, { ...patient, ...given })).leaks;

describe('the attacker', () => {
  it('works out nothing sensitive of a release that went through the gate', async () => {
    expect(await leaksOf([packageOf(thresholdGate)], 'veteran')).toEqual([]);
  });

  it('wins as soon as nothing is hidden to protect what is hidden', async () => {
    const leaks = await leaksOf([packageOf(carelessGate)], 'veteran', { isTimeUp: () => true });
    expect(leaks.length).toBeGreaterThan(10);
    expect(leaks.some(({ lower, upper }) => lower === upper && lower > 0)).toBe(true);
  });

  it('wins when every hidden number of a line but one is given away', async () => {
    const published = packageOf(thresholdGate);
    const hidden = published.cells.filter(
      ({ table, measure, status, dimension }) =>
        table === 'funnel' &&
        measure === 'reached_awarded' &&
        status === 'suppressed' &&
        dimension === 'veteran',
    );
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    // All but one of the groups: the last follows.
    const own = published.cells.filter(
      ({ table, measure, dimension, cohort }) =>
        table === 'funnel' &&
        measure === 'reached_awarded' &&
        dimension === 'veteran' &&
        cohort === 'all',
    );
    const all = published.cells.find(
      ({ table, measure, dimension, cohort }) =>
        table === 'funnel' && measure === 'reached_awarded' && dimension === '' && cohort === 'all',
    );
    const shown = own.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const missing = own.filter(({ count }) => count === null);
    missing.slice(1).forEach((cell, index) => {
      cell.count = index === 0 ? (all?.count ?? 0) - shown - 4 : 0;
    });
    const leaks = await leaksOf([published], 'veteran', { isTimeUp: () => true });
    expect(leaks.map(({ lower, upper }) => [lower, upper])).toContainEqual([4, 4]);
  });
});
