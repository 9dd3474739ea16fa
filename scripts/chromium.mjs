// Where Chromium is, or how to get it. The browser journeys are never skipped.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail } from './installation.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The path of a Chromium to drive; installs Debian's package when that can be done. */
export async function ensureChromium() {
  return (await findChromium()) ?? installOnDebian() ?? giveUp();
}

async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return isProgram(given) ? given : fail(`CHROMIUM_PATH names no program: ${given}`);
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (isProgram(path)) return path;
    }
  }
  const { chromium } = await import('playwright-core');
  const installed = chromium.executablePath();
  return isProgram(installed) ? installed : undefined;
}

function installOnDebian() {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) return undefined;
  console.log('Installing Debian’s chromium package for the browser journeys …');
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const done = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status !== 0) return undefined;
  }
  return isProgram('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

function giveUp() {
  return fail(
    'The browser journeys need Chromium: run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
