// What a fresh clone needs before anything written in TypeScript can run: the
// packages, then the built pages. Plain JavaScript, with nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const packagesStamp = join(root, 'node_modules', '.milepost-packages');
const buildStamp = join(root, 'build', '.milepost-sources');
/** What the built pages are made of. */
const sources = ['app', 'db', 'remix.config.js', 'package-lock.json', 'tsconfig.json'];

/** Installs the packages when the lock file is not the one they were installed from. */
export function ensurePackages() {
  const wanted = digest(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(packagesStamp) && readFileSync(packagesStamp, 'utf8') === wanted) return;
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(`Milepost needs Node 20.19 or later; this is ${process.versions.node}.`);
  }
  console.error('Installing packages (once; a few minutes where SQLite has to be compiled) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file that lacks other platforms' optional binaries,
  // which some registries do not carry. `install` takes the locked versions just the same.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(npm, args, {
    cwd: root,
    // Standard output belongs to the command that runs after this.
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) fail('The packages could not be installed; npm says why above.');
  writeFileSync(packagesStamp, wanted);
}

/** Builds the pages when their sources have changed since they were built. */
export async function ensureBuild() {
  const wanted = sourcesDigest();
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === wanted) return;
  console.log('Building the pages …');
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const { code, output } = await runQuietly([remix, 'vite:build', '-c', 'remix.config.js'], {
    NODE_ENV: 'production',
  });
  if (code !== 0) {
    process.stderr.write(`${output}\n`);
    fail('The pages could not be built.');
  }
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
}

/** The data folder of this start, as `app/core/environment.ts` has it too. */
const dataFolder = () => resolve(root, process.env.MILEPOST_DATA || './data');
const preparedStamp = () => join(dataFolder(), '.prepared');

/** What a data folder was prepared by: these sources, with these wishes for a demonstration. */
function preparation() {
  const { MILEPOST_DEMO = '', HOST = '' } = process.env;
  return [sourcesDigest(), MILEPOST_DEMO, HOST].join(' ');
}

/** Whether the three files are there and have been prepared by just these sources before. */
export function isPrepared() {
  const files = ['records.db', 'logs.db', 'published.db'].map((name) => join(dataFolder(), name));
  if (![...files, preparedStamp()].every((path) => existsSync(path))) return false;
  return readFileSync(preparedStamp(), 'utf8') === preparation();
}

/** Notes that the data folder has been prepared, so that the next start need not wait for it. */
export function notePrepared() {
  writeFileSync(preparedStamp(), preparation(), { mode: 0o600 });
}

/** Runs Node to its end and keeps what it printed, which matters only when it fails. */
export function runQuietly(args, environment = {}) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('close', (code) => settle({ code, output }));
  });
}

/** Runs a TypeScript command of this folder to its end and answers with its exit code. */
export function runScript(name, args = []) {
  return new Promise((settle) => {
    const child = startScript(name, args);
    child.once('exit', (code) => settle(code ?? 1));
  });
}

/** Starts a TypeScript command; signals sent to this process reach it too. */
export function startScript(name, args = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', join('scripts', name), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_ENV: 'production', ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return child;
}

/** Prints what a command does and ends, when that is all that was asked for. */
export function answerHelp(text) {
  if (!process.argv.includes('--help')) return;
  console.log(text);
  process.exit(0);
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Names, sizes and times of the sources: enough to see a change, quick on every start. */
function sourcesDigest() {
  const seen = createHash('sha256');
  const visit = (path) => {
    const facts = statSync(path);
    if (facts.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      seen.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
    }
  };
  for (const source of sources) visit(join(root, source));
  return seen.digest('hex');
}
