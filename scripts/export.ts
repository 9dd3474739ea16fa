import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { readReleaseFile } from '#app/features/exports/read-release-file.ts';
import { releaseFileNames } from '#app/features/exports/release-files.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Writes the files of a published release into a folder.

  npm run export -- --pilot CODE --release N --out DIR

  --pilot CODE   the pilot
  --release N    number of the release
  --out DIR      folder to write into; made when it is not there

Writes the files of the release and MANIFEST-SHA256.txt, the same bytes every time:
cells.csv (the counted cells), survival.csv (the time-to-hire curves) and codebook.csv
(what every column, table, measure and code means).`;

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
  const files = releaseFileNames.map((name) => ({
    ...readReleaseFile(opened.context, pilot, number, name),
    name,
  }));
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  mkdirSync(out, { recursive: true });
  for (const { name, text } of [...files, { name: 'MANIFEST-SHA256.txt', text: sums }]) {
    writeFileSync(join(out, name), text);
    console.log(join(out, name));
  }
  return 0;
});
