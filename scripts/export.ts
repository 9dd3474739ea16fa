import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { readCellsCsv } from '#app/features/exports/read-cells-csv.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Writes the files of a published release into a folder.

  npm run export -- --pilot CODE --release N --out DIR

  --pilot CODE   the pilot
  --release N    number of the release
  --out DIR      folder to write into; made when it is not there

Writes cells.csv and MANIFEST-SHA256.txt, the same bytes every time. Codebook,
methods and the other files of a data package are not written yet.`;

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
  const { text } = readCellsCsv(opened.context, pilot, number);
  const sha256 = createHash('sha256').update(text).digest('hex');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'cells.csv'), text);
  writeFileSync(join(out, 'MANIFEST-SHA256.txt'), `${sha256}  cells.csv\n`);
  console.log(`${join(out, 'cells.csv')}\n${join(out, 'MANIFEST-SHA256.txt')}`);
  return 0;
});
