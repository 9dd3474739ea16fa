import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runScriptWell } from '../../support/run-script.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration in it. Copy it; do not write to it. */
    demonstrationFolder: string;
  }
}

/**
 * Loads the demonstration once for all journeys: the same code path as a first start, but
 * waiting for the releases, which a server would build in the background.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-demonstration-'));
  console.log('Loading the demonstration and building its six releases: up to four minutes.');
  await runScriptWell('prepare.ts', ['--with-releases'], {
    MILEPOST_DATA: folder,
    MILEPOST_DEMO: '1',
  });
  project.provide('demonstrationFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
