// `npm run check`: everything about the code that a machine can tell without a
// browser. Two steps run at a time; the output of each is shown when it has ended.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { answerHelp, ensurePackages, root, runQuietly } from './installation.mjs';

answerHelp(`Checks everything about the code that a machine can tell quickly: build, types, Biome,
knip, migrations in step with the schema, and the quick tests.

  npm run check

Exit code 0 when all is well, 1 otherwise.`);
ensurePackages();

const bin = (path) => join(root, 'node_modules', path);
const vitest = [bin('vitest/vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts'];
const build = "await (await import('./scripts/installation.mjs')).ensureBuild()";
/** Name and what Node is to run. The longest comes first, so that the others fit beside it. */
const steps = [
  ['tests', ...vitest, '--project', 'unit'],
  ['build', '--input-type=module', '-e', build],
  ['types', bin('typescript/bin/tsc'), '--noEmit'],
  ['biome', bin('@biomejs/biome/bin/biome'), 'check', '.'],
  ['knip', bin('knip/bin/knip.js')],
  ['migrations', 'scripts/check.mjs', '--migrations'],
];

if (process.argv.includes('--migrations')) process.exit(checkMigrations());

const waiting = [...steps];
const failed = [];
await Promise.all([worker(), worker()]);
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, ...args] = step;
    const started = Date.now();
    const { code, output } = await runQuietly(args);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) {
      failed.push(name);
      console.log(output);
    }
  }
}

/** Generates migrations into a copy: a new file there means that one is missing here. */
function checkMigrations() {
  let missing = 0;
  for (const database of ['records', 'logs', 'published']) {
    const committed = join(root, 'db', database, 'migrations');
    const copy = mkdtempSync(join(tmpdir(), 'milepost-migrations-'));
    cpSync(committed, copy, { recursive: true });
    const before = readdirSync(copy).length;
    const done = spawnSync(process.execPath, [bin('drizzle-kit/bin.cjs'), 'generate'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        MILEPOST_DATABASE: database,
        MILEPOST_MIGRATIONS_OUT: relative(root, copy),
      },
    });
    const isInStep = done.status === 0 && readdirSync(copy).length === before;
    rmSync(copy, { recursive: true });
    if (isInStep) continue;
    missing += 1;
    console.log(`db/${database}: the schema has changed and no migration says so.`);
    console.log(done.stdout + done.stderr);
  }
  return missing === 0 ? 0 : 1;
}
