// `npm test`: every test, the browser journeys too, from a fresh clone.
// Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { answerHelp, ensureBuild, ensurePackages, root } from './installation.mjs';

answerHelp(`Runs every test, the browser journeys too. Finds Chromium at CHROMIUM_PATH or on PATH.

  npm test [-- NAME…]

  NAME   only the test files whose paths hold one of these

Ends with the line "N passed, N failed"; exit code 0 when none failed, 1 otherwise.`);
ensurePackages();
await ensureBuild();
process.env.CHROMIUM_PATH = await ensureChromium();

const folder = mkdtempSync(join(tmpdir(), 'milepost-test-'));
const report = join(folder, 'report.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const run = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
const { passed, failed } = count(report);
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(run.status === 0 && failed === 0 && passed > 0 ? 0 : 1);

/** A file of tests that could not even be loaded counts as one failure. */
function count(path) {
  try {
    const results = JSON.parse(readFileSync(path, 'utf8'));
    const unloaded = results.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return { passed: results.numPassedTests, failed: results.numFailedTests + unloaded };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
