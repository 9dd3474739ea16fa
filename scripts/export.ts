import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { readReleasePackage } from '#app/features/exports/read-release-package.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Writes the data package of a published release into a folder.

  npm run export -- --pilot CODE --release N --out DIR

  --pilot CODE   the pilot
  --release N    number of the release
  --out DIR      folder to write into; made when it is not there

Writes every file of the release, the same bytes every time and as in its ZIP:
datapackage.json, cells.csv (the counted cells), survival.csv (the time-to-hire curves),
codebook.csv (what every column, table, measure and code means), README.md, METHODS.md,
CITATION.cff, MANIFEST-SHA256.txt, and release.vc.json (the signed checksums).`;

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      pilot: { type: 'string' },
      release: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { pilot, release, out } = values;
  const number = Number(release);
  if (!pilot || !out || !Number.isInteger(number) || number < 1) {
    throw new AppError('invalid', 'Say --pilot CODE, --release N and --out DIR. See --help.');
  }
  using opened = openCommandContext(readEnvironment(process.env).dataFolder, 'export');
  const { files } = readReleasePackage(opened.context, pilot, number);
  mkdirSync(out, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(join(out, name), text);
    console.log(join(out, name));
  }
  return 0;
});
