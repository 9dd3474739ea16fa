import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import {
  type GateDecision,
  gateCarelessly,
  gateRelease,
} from '#app/core/disclosure/gate/gate-release.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { releaseAsDecided } from '#app/core/disclosure/released-as-decided.ts';
import { shownAsDecided } from '#app/core/disclosure/shown-numbers.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { makeReleaseFiles } from '#app/features/exports/release-files.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import { type Attack, attackPackages } from '../../../scripts/attack/find-leaks.ts';
import { groupName, groupOf } from '../../../scripts/attack/group.ts';
import type { LatticeCell } from '../../../scripts/attack/lattice.ts';
import { limitsAsJson } from '../../../scripts/attack/limits-as-json.ts';
import { readPublishedNumbers } from '../../../scripts/attack/published-numbers.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';

const { logs } = simulatedLogs({ people: 500, seed: '3' });

const settings = { policy: disclosurePolicy, seed: 'seed', ...(await loadSolvers()) };

/** A release with the truth behind it, and its package as a stranger reads it. */
function releaseOf(gate: (draft: DraftRelease) => GateDecision) {
  const asOf = '2026-11-21';
  const tally = tallyPilot(logs, { pilotCode: 'RIVERBEND', asOf });
  const populations = logs.populations('RIVERBEND');
  const facts = {
    tally,
    sizeClass: sizeClassOf(tally.people),
    addedQuarters: [],
    pairs: [],
    populations,
  };
  const draft = draftRelease(facts);
  const rows = releaseAsDecided(draft, shownAsDecided(draft, gate(draft)));
  const policy = JSON.stringify({ ...disclosurePolicy, sizeClass: facts.sizeClass.id });
  const release = { number: 1, pilotCode: 'RIVERBEND', policy };
  const folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  for (const { name, text } of makeReleaseFiles(release, rows)) {
    writeFileSync(join(folder, name), text);
  }
  const numbers = readPublishedNumbers(folder);
  rmSync(folder, { recursive: true });
  return { draft, numbers };
}

const proved = releaseOf((draft) => gateRelease(draft, settings));

function isTimeUpAfter(seconds: number): () => boolean {
  const endsAt = performance.now() + seconds * 1000;
  return () => performance.now() > endsAt;
}

const attack = async ({ numbers }: ReturnType<typeof releaseOf>) =>
  await attackPackages([numbers], {
    ...{ knownSite: null, isStrict: false, isTimeUp: isTimeUpAfter(5) },
  });

function keyOf({ population, cohort, group, ler, measure }: LatticeCell): string {
  return [population, cohort, groupName(group), ler, measure].join('|');
}

/** What is true of every number of the lattice that a release drafts. */
function truthOf({ cells, curves }: DraftRelease): Map<string, number> {
  const truth = new Map<string, number>();
  const groupAt = (dimension: string, value: string) => groupOf([{ dimension, value }]);
  const cohortOf = (cohort: string) => (cohort === 'all' ? 'all:1' : cohort);
  for (const { table, dimension, value, count, ...cell } of cells) {
    if (table === 'access' || !cell.isCollected) continue;
    const population = table === 'comparison' ? 'hiring' : table;
    const own = { ...cell, cohort: cohortOf(cell.cohort), group: groupAt(dimension, value) };
    truth.set(keyOf({ ...own, population }), count);
  }
  for (const { cohort, dimension, value, ler, hiredBy, leftBy } of curves) {
    const own = { population: 'hiring', cohort: cohortOf(cohort), ler };
    const group = groupAt(dimension, value);
    hiredBy.forEach((count, day) => {
      truth.set(keyOf({ ...own, group, measure: `hired_by_${day}` }), count);
      truth.set(keyOf({ ...own, group, measure: `gone_by_${day}` }), leftBy[day] ?? 0);
    });
  }
  return truth;
}

/** Limits beside the truth, of every number of which the draft says what is true. */
function judged({ targets, cells }: Attack, truth: ReadonlyMap<string, number>) {
  return targets.flatMap((target) => {
    const counts = target.terms.map(([place]) => {
      const cell = cells[place];
      return cell && truth.get(keyOf(cell));
    });
    if (!counts.every((count) => count !== undefined)) return [];
    const value = target.terms.reduce(
      (sum, [, factor], term) => sum + factor * (counts[term] ?? 0),
      0,
    );
    return [{ ...target, value }];
  });
}

function untrueOf(known: ReturnType<typeof judged>): string[] {
  const untrue = known.filter(({ limits, value }) => value < limits.lower || value > limits.upper);
  return untrue.map(({ cell }) => keyOf(cell));
}

describe('the attacker', () => {
  it('says nothing that is not true of a release that went through a gate', async () => {
    const known = judged(await attack(proved), truthOf(proved.draft));
    expect(known.length).toBeGreaterThan(5000);
    expect(untrueOf(known)).toEqual([]);
    // Some of it is more than what the files print.
    expect(known.some(({ limits }) => limits.upper > limits.lower && limits.upper < 40)).toBe(true);
  }, 60_000);

  it('wins, and rightly, as soon as nothing is hidden to protect what is hidden', async () => {
    const release = releaseOf((draft) => gateCarelessly(draft, disclosurePolicy));
    const known = judged(await attack(release), truthOf(release.draft));
    expect(untrueOf(known)).toEqual([]);
    const exact = known.filter(
      ({ kind, finding, limits }) =>
        (kind === 'group' || kind === 'outcome') &&
        finding === 'recovered' &&
        limits.lower === limits.upper,
    );
    expect(exact.length).toBeGreaterThan(20);
  }, 60_000);

  it('wins when every hidden number of a line but one is given away', async () => {
    const numbers = structuredClone(proved.numbers);
    const isOwn = (group: string) => (cell: (typeof numbers.cells)[number]) =>
      cell.table === 'funnel' &&
      cell.measure === 'reached_awarded' &&
      cell.cohort === 'all' &&
      (cell.group[0]?.dimension ?? '') === group;
    const own = numbers.cells.filter(isOwn('veteran'));
    const all = numbers.cells.find(isOwn(''))?.count?.value ?? 0;
    const missing = own.filter(({ count }) => count === null);
    expect(missing.length).toBeGreaterThanOrEqual(2);
    const shown = own.reduce((sum, { count }) => sum + (count?.value ?? 0), 0);
    missing.slice(1).forEach((cell, index) => {
      cell.count = { value: index === 0 ? all - shown - 4 : 0, step: 1 };
    });
    const { targets } = await attackPackages([numbers], {
      ...{ knownSite: null, isStrict: false, isTimeUp: () => true },
    });
    const leaks = targets.filter(({ finding }) => finding === 'recovered');
    expect(leaks.map(({ limits: { lower, upper } }) => [lower, upper])).toContainEqual([4, 4]);
  });

  it('says what there was no time for, and every limit as JSON', async () => {
    const { numbers } = proved;
    const late = { knownSite: null, isStrict: false, isTimeUp: () => true };
    const found = await attackPackages([numbers], late);
    expect(found.targets.some(({ isLeft }) => isLeft)).toBe(true);
    const { numbers: printed } = JSON.parse(limitsAsJson(found));
    expect(printed).toHaveLength(found.targets.length);
    expect(printed[0]).toMatchObject({ kind: 'group', population: 'funnel', cohort: 'all:1' });
  });
});
