import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { demonstrationPilots } from '#seeds/demonstration/pilots.ts';
import { openCommandContext } from '../../../scripts/command-context.ts';
import { buildDemonstrationReleases } from '../../../scripts/demonstration/build-releases.ts';
import { demonstrationLoader } from '../../../scripts/load-demonstration.ts';
import { decideCarelessly } from '../../support/decide-carelessly.ts';
import { runScriptWell } from '../../support/run-script.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration in it. Copy it; do not write to it. */
    demonstrationFolder: string;
  }
}

/**
 * Loads the demonstration once for all journeys, as a first start would, and builds the
 * releases that a server would build in the background. They are decided carelessly: journeys
 * are about pages, and need numbers to look at soon. That releases give nothing away is tested
 * by the crawl and the attacks, on releases of the gate that proves.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-demonstration-'));
  console.log('Loading the demonstration and building its six releases.');
  await runScriptWell('prepare.ts', [], { MILEPOST_DATA: folder, MILEPOST_DEMO: '1' });
  await buildReleases(folder);
  project.provide('demonstrationFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

async function buildReleases(dataFolder: string): Promise<void> {
  using opened = openCommandContext(dataFolder, demonstrationLoader.name);
  const isWhole = await buildDemonstrationReleases(
    ...([opened.context, opened.folder, demonstrationPilots] as const),
    (sentence) => console.log(sentence),
    decideCarelessly,
  );
  if (!isWhole) throw new Error('A release of the demonstration was refused.');
}
