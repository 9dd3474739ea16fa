import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { gateCarelessly } from '#app/core/disclosure/gate/gate-release.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { releaseAsDecided } from '#app/core/disclosure/released-as-decided.ts';
import { shownAsDecided } from '#app/core/disclosure/shown-numbers.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { makeReleaseFiles } from '#app/features/exports/release-files.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import {
  type PublishedCell,
  type PublishedNumbers,
  readPublishedNumbers,
} from '../../../scripts/attack/published-numbers.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';
import { readReleases } from './read-releases.ts';

const { logs } = simulatedLogs({ people: 500, seed: '3' });
const firstDay = '2026-06-30';
const lastDay = '2026-11-21';

/** Two releases of 500 made-up people as strangers read them. */
export async function realReleases(): Promise<[first: PublishedNumbers, second: PublishedNumbers]> {
  const [first, second] = await readReleases(logs, 'RIVERBEND', [firstDay, lastDay]);
  if (!first || !second) throw new Error('There are two releases.');
  return [first, second];
}

/** What is true of the people of the first release. */
const truth = trueDraft();

function trueDraft(): DraftRelease {
  const tally = tallyPilot(logs, { pilotCode: 'RIVERBEND', asOf: firstDay });
  const populations = logs.populations('RIVERBEND');
  return draftRelease({
    tally,
    sizeClass: sizeClassOf(tally.people),
    addedQuarters: [],
    pairs: [],
    populations,
  });
}

/** The number that the first release would print in a cell, were nothing hidden. */
export function trueCount({ table, cohort, group, ler, measure }: PublishedCell): number {
  const [{ dimension, value } = { dimension: '', value: '' }] = group;
  const found = truth.cells.find(
    (cell) =>
      cell.table === table &&
      cell.cohort === cohort &&
      cell.dimension === dimension &&
      cell.value === value &&
      cell.ler === ler &&
      cell.measure === measure,
  );
  if (!found) throw new Error(`There is no number ${table} ${value} ${measure}.`);
  return found.count;
}

/** The first release as a careless gate would let it out. */
export function carelessRelease(): PublishedNumbers {
  const shown = shownAsDecided(truth, gateCarelessly(truth, disclosurePolicy));
  const rows = releaseAsDecided(truth, shown);
  const policy = JSON.stringify({ ...disclosurePolicy, sizeClass: '500_to_1499' });
  const folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  for (const { name, text } of makeReleaseFiles(
    { number: 1, pilotCode: 'RIVERBEND', policy },
    rows,
  )) {
    writeFileSync(join(folder, name), text);
  }
  const numbers = readPublishedNumbers(folder);
  rmSync(folder, { recursive: true });
  return numbers;
}
