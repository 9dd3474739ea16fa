// `npm run check`: everything about the code that a machine can tell without a
// browser. Two steps run at a time; the output of each is shown when it has ended.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensurePackages, root } from './installation.mjs';

ensurePackages();

const bin = (path) => join(root, 'node_modules', path);
const node = (...args) => ({ command: process.execPath, args });
const steps = [
  [
    'build',
    node('--input-type=module', '-e', "(await import('./scripts/installation.mjs')).ensureBuild()"),
  ],
  ['types', node(bin('typescript/bin/tsc'), '--noEmit')],
  ['biome', node(bin('@biomejs/biome/bin/biome'), 'check', '.')],
  ['knip', node(bin('knip/bin/knip.js'))],
  ['migrations', node('scripts/check.mjs', '--migrations')],
  [
    'tests',
    node(
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      'unit',
    ),
  ],
];

if (process.argv.includes('--migrations')) process.exit(checkMigrations());

const waiting = [...steps];
const failed = [];
await Promise.all([worker(), worker()]);
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, { command, args }] = step;
    const started = Date.now();
    const { code, output } = await run(command, args);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) {
      failed.push(name);
      console.log(output);
    }
  }
}

function run(command, args) {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('close', (code) => settle({ code, output }));
  });
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
