import { randomUUID } from 'node:crypto';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { AppError } from '#app/core/app-error.ts';
import { countNoun } from '#app/core/count-noun.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import type { ImportContext } from '#app/features/imports/import-context.ts';
import { type FileOrder, importFile } from '#app/features/imports/import-file.ts';
import { orderMapping } from '#app/features/imports/mappings/order-mapping.ts';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import { receiptFields } from '#app/features/imports/receipt-fields.ts';
import type { ImportOrder } from '#app/features/imports/register-import.ts';
import { type ImportProgress, runImport } from '#app/features/imports/run-import.ts';
import { migrateLogs } from '#db/logs/sqlite/open.ts';
import { findImport, type ImportReceipt, listImportRefusals } from '#db/records/queries/imports.ts';
import { openCommandContext } from './command-context.ts';
import {
  checkDeidentifyOptions,
  deidentifyHelp,
  deidentifyOptions,
  saveDeidentified,
} from './deidentify-options.ts';
import { deidentifyOrder } from './deidentify-order.ts';
import { describeImport } from './describe-import.ts';
import { runCommand } from './run-command.ts';

const help = `Imports log files into a pilot, in a process of its own.

  npm run import -- --pilot CODE [--format FORMAT] [--partner SLUG] [--mapping FILE]
                    [--dry-run] [--accept-valid] [--json] FILE…
  npm run import -- --deidentify … (see below)
  npm run import -- --mend

  --pilot CODE      the pilot
  --format FORMAT   one of those below; without it, it is recognised from the first lines,
                    and asked for when that is not certain
  --partner SLUG    the organisation that sends the file
  --mapping FILE    how the columns are read: a mapping as JSON, exported from the page of
                    the pilot's mappings. It is kept for the partner, and used again without
                    this option for files with the same header line
  --dry-run         reads and checks everything, writes nothing
  --accept-valid    writes the valid rows when some are refused; without it, all or nothing
  --json            prints the receipt of each file as one line of JSON
  FILE…             one import each, in this order; - reads standard input
  --mend            imports nothing: puts right what a process that was killed left behind,
                    as every import and every start of the server does by itself

Formats: ${describeFormats()}.
Files may be packed with gzip, and encoded as UTF-8 or UTF-16.

${deidentifyHelp}

A file with personal data is stopped with its columns named. Exit code 0 when all
files were committed, 2 when nothing of a file was written because rows were refused,
1 on every other error; with several files, 1 goes before 2.`;

/** The ids of the formats, four a line. */
function describeFormats(): string {
  const ids = logFormats.map(({ id }) => id);
  const lines = ids.filter((_, at) => at % 4 === 0).map((_, at) => ids.slice(at * 4, at * 4 + 4));
  return lines.map((line) => line.join(', ')).join(',\n  ');
}

const options = {
  pilot: { type: 'string', default: '' },
  format: { type: 'string', default: '' },
  partner: { type: 'string', default: '' },
  mapping: { type: 'string', default: '' },
  job: { type: 'string' },
  mend: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'accept-valid': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  ...deidentifyOptions,
  help: { type: 'boolean', default: false },
} as const;

type Asked = ReturnType<typeof readArguments>['values'];

function readArguments() {
  return parseArgs({ allowPositionals: true, options });
}

// Next to nothing of a file has to be kept in memory once it is read. Left alone, the heap
// would still grow to several times of what is kept before it is cleared.
setFlagsFromString('--heap-growing-percent=20');

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(help);
    return 0;
  }
  checkDeidentifyOptions(values, positionals);
  for (const file of positionals) checkFile(file);
  const [first] = positionals;
  if (values.out !== '' && first !== undefined) return saveDeidentified(values, first);
  using opened = openCommandContext(readEnvironment(process.env).dataFolder, 'import');
  const { folder, context } = opened;
  migrateLogs(folder.logs);
  const store = openImportStore(folder);
  const importContext: ImportContext = { ...context, store, folder };
  try {
    const job = values.job === undefined ? undefined : Number(values.job);
    mendImports(importContext, job);
    if (values.mend) return 0;
    if (job !== undefined) return await runJob(importContext, job);
    if (positionals.length === 0) throw new AppError('invalid', 'Say which file. See --help.');
    const order = orderOf(importContext, values);
    let worst = 0;
    for (const file of positionals) {
      worst = worse(worst, await importOne(importContext, values, order, file));
    }
    return worst;
  } finally {
    store.close();
  }
});

/** A name mistyped is found before the first file is imported, not halfway through them. */
function checkFile(file: string): void {
  if (file === '-') return;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new AppError('not_found', `${file}: there is no such file.`);
  // A pipe can be read only once, and every file is read twice: its hash comes first.
  if (!found.isFile()) {
    throw new AppError('invalid', `${file}: this is not a file. Say - to read standard input.`);
  }
}

/** Works on an import whose file the web process received. */
async function runJob(context: ImportContext, importId: number): Promise<number> {
  // Nobody stands waiting for it, and people look at pages meanwhile: those go first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const receipt = findImport(context.records, importId);
  if (!receipt || receipt.uploadName === null) {
    throw new AppError('not_found', 'There is no import with this number to be worked on.');
  }
  await runImport(context, importId, join(context.folder.uploads, receipt.uploadName));
  return 0;
}

/** What is asked of every file, with the mapping that they are read by when one was given. */
function orderOf(context: ImportContext, asked: Asked): ImportOrder {
  const order: ImportOrder = {
    pilotCode: asked.pilot.toUpperCase(),
    format: asked.format,
    partner: asked.partner,
    acceptsValidRows: asked['accept-valid'],
    isDryRun: asked['dry-run'],
  };
  if (asked.mapping === '') return order;
  if (asked.mapping === '-') throw new AppError('invalid', 'Give --mapping the name of a file.');
  checkFile(asked.mapping);
  // A mapping for a file with people in it is kept as it reads what is left of the file.
  if (asked.deidentify) return order;
  return orderMapping(context, order, readFileSync(asked.mapping, 'utf8'));
}

async function importOne(
  context: ImportContext,
  asked: Asked,
  order: ImportOrder,
  file: string,
): Promise<number> {
  const { receipt, isEarlier } = await importFile(
    context,
    await fileOrderOf(context, asked, order, file),
    process.stderr.isTTY ? showProgress : undefined,
  );
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const refusals = listImportRefusals(context.records, receipt.id);
  const name = file === '-' ? 'standard input' : basename(file);
  const { sentence, problems } = describeImport(receipt, refusals, name, isEarlier);
  for (const problem of problems) console.error(problem);
  console.log(asked.json ? JSON.stringify(receiptFields(receipt, refusals)) : sentence);
  return exitCode(receipt);
}

/** The order with its file: as it lies there, as it was read in, or de-identified. */
async function fileOrderOf(
  context: ImportContext,
  asked: Asked,
  order: ImportOrder,
  file: string,
): Promise<FileOrder> {
  if (asked.deidentify) return deidentifyOrder(context, asked, order, file);
  if (file !== '-') return { ...order, path: file };
  const uploadName = await spoolStandardInput(context);
  return { ...order, uploadName, path: join(context.folder.uploads, uploadName) };
}

/** Standard input can be read only once, and a file is read twice: its hash comes first. */
async function spoolStandardInput({ folder }: ImportContext): Promise<string> {
  const uploadName = randomUUID();
  const path = join(folder.uploads, uploadName);
  await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
  return uploadName;
}

function showProgress({ bytesDone, bytesTotal, rowsTotal }: ImportProgress): void {
  const percent = bytesTotal === 0 ? 0 : Math.floor((100 * bytesDone) / bytesTotal);
  process.stderr.write(`\r${percent} % read, ${countNoun(rowsTotal, 'row')}`);
}

function exitCode({ status }: ImportReceipt): number {
  if (status === 'committed' || status === 'checked') return 0;
  return status === 'refused' ? 2 : 1;
}

function worse(left: number, right: number): number {
  return left === 1 || right === 1 ? 1 : Math.max(left, right);
}
