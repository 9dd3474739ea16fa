import { once } from 'node:events';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import Papa from 'papaparse';
import { AppError } from '#app/core/app-error.ts';
import { adaptMapping, headerAfter } from '#app/core/deidentify/adapt-mapping.ts';
import { type BirthOrder, birthOrders } from '#app/core/deidentify/birth-order.ts';
import { planProblems } from '#app/core/deidentify/check-plan.ts';
import { Deidentifier } from '#app/core/deidentify/deidentifier.ts';
import { deidentifyStream, type StreamOutcome } from '#app/core/deidentify/deidentify-stream.ts';
import { planTreatment } from '#app/core/deidentify/plan-treatment.ts';
import { readPostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import { readPlan } from '#app/core/deidentify/read-plan.ts';
import {
  type FileSample,
  readSample,
  sampleFor,
  splitterFor,
} from '#app/core/deidentify/read-sample.ts';
import type { TreatmentPlan } from '#app/core/deidentify/treatment-plan.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { certainFormat, recogniseFormat } from '#app/core/formats/recognise-format.ts';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';
import { readLinkageKey } from '#app/core/pseudonyms/linkage-key.ts';

/** Options of de-identification, as they were written. Empty where they were not. */
export interface DeidentifyOptions {
  format: string;
  'key-file': string;
  plan: string;
  'birth-order': string;
  'age-on': string;
  postcodes: string;
}

/** A file that was de-identified. */
export interface DeidentifiedFile {
  format: string;
  /** How what was written is read as the format, and the header it has; null by its names. */
  mapping: (ColumnMapping & { header: string[] }) | null;
  outcome: StreamOutcome;
}

const bytesAtOnce = 1024 ** 2;

/**
 * De-identifies a file as the page in the browser does, with the same bytes as its result.
 * A file that needs nothing is copied as it is. Writes the whole of `target` or nothing.
 * @param target where the de-identified file goes, readable by its owner alone
 * @param mapping how the file is read, where its columns are not the format's own
 * @throws AppError `invalid` or `not_found`, naming the file and what to do
 */
export async function deidentifyFile(
  options: DeidentifyOptions,
  file: string,
  target: string,
  mapping: ColumnMapping | null = null,
): Promise<DeidentifiedFile> {
  const part = `${target}.part`;
  try {
    const made = await writeDeidentified(options, file, part, mapping);
    if (made.outcome.isUnchanged) copyFileSync(file, part);
    renameSync(part, target);
    return made;
  } catch (error) {
    rmSync(part, { force: true });
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${basename(file)}: ${error.message}`);
  }
}

async function writeDeidentified(
  options: DeidentifyOptions,
  file: string,
  part: string,
  mapping: ColumnMapping | null,
): Promise<DeidentifiedFile> {
  const open = () => openFile(file);
  const opened = await readSample(open, Papa.Parser);
  const plan = options.plan === '' ? null : readPlan(readText(options.plan));
  const format = formatOf(options.format || plan?.format || mapping?.format || '', opened);
  const sample = sampleFor(opened, format);
  const postcodes = options.postcodes === '' ? null : readPostcodes(options.postcodes);
  const decided = decidePlan(options, plan, sample, {
    format,
    mapping,
    hasPostcodes: postcodes !== null,
  });
  const needsKey = decided.columns.some(({ treatment }) => treatment === 'pseudonymise');
  const pids = needsKey ? await HolderPidMaker.withKey(readKey(options['key-file'])) : null;
  const deidentifier = new Deidentifier(decided, format, { pids, postcodes }, mapping);
  const output = createWriteStream(part, { mode: 0o600 });
  try {
    const outcome = await deidentifyStream(
      open,
      splitterFor(sample, Papa.Parser),
      deidentifier,
      async (text) => {
        if (!output.write(text)) await once(output, 'drain');
      },
    );
    output.end();
    await finished(output);
    const adapted = mapping && {
      ...adaptMapping(mapping, decided, format),
      header: headerAfter(decided),
    };
    return { format: format.id, mapping: adapted, outcome };
  } finally {
    output.destroy();
  }
}

interface Facts {
  format: LogFormat;
  mapping: ColumnMapping | null;
  hasPostcodes: boolean;
}

/** The plan that was given, or the proposed one with the answers given beside it. */
function decidePlan(
  options: DeidentifyOptions,
  given: TreatmentPlan | null,
  { header, rows }: FileSample,
  facts: Facts,
): TreatmentPlan {
  const today = options['age-on'] || given?.ageOn || new Date().toISOString().slice(0, 10);
  const { plan: proposed, evidence } = planTreatment(header, rows, { ...facts, today });
  const named = proposed.columns.map(({ name }) => name);
  if (given && given.columns.map(({ name }) => name).join('\n') !== named.join('\n')) {
    throw new AppError(
      'invalid',
      'The plan is for a file with other columns. Make one for this file on the page of the pilot.',
    );
  }
  const plan = { ...(given ?? proposed), ageOn: today, format: facts.format.id };
  const birthOrder = readBirthOrder(options['birth-order']) ?? plan.birthOrder;
  const decided = { ...plan, birthOrder };
  const [problem] = planProblems(decided, { ...facts, evidence });
  if (problem === undefined) return decided;
  const isOfBirth = birthOrder === null && problem.startsWith('Dates of birth');
  const option = isOfBirth ? ` Add --birth-order ${Object.keys(birthOrders).join('|')}.` : '';
  throw new AppError('invalid', `${problem}${option}`);
}

function readBirthOrder(text: string): BirthOrder | null {
  if (text === '') return null;
  const orders = Object.keys(birthOrders) as BirthOrder[];
  const order = orders.find((one) => one === text);
  if (order) return order;
  throw new AppError('invalid', `--birth-order must be one of ${orders.join(', ')}.`);
}

function formatOf(id: string, { header, rows, layout }: FileSample): LogFormat {
  const recognised = recogniseFormat(header, rows, layout);
  const format = id === '' ? certainFormat(recognised) : findFormat(id);
  if (format) return format;
  const close = recognised.slice(0, 3).map((one) => one.format.id);
  const which = close.length > 0 ? ` Closest are ${close.join(', ')}.` : '';
  throw new AppError('invalid', `Say with --format what the file holds.${which} See --help.`);
}

function readKey(path: string): Uint8Array {
  if (path !== '') return readLinkageKey(readText(path));
  throw new AppError(
    'invalid',
    'People are to become pseudonymous ids: say with --key-file where the linkage key is.',
  );
}

function readPostcodes(path: string) {
  return readPostcodeTable(Papa.parse<string[]>(readText(path)).data);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new AppError('not_found', `${path} cannot be read.`);
  }
}

/** The bytes of a file as a stream of the platform. */
export function openFile(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  // The two stream types of the platform differ only in their declarations.
  const stream: WebStream = Readable.toWeb(createReadStream(path, { highWaterMark: bytesAtOnce }));
  return stream as ReadableStream<Uint8Array<ArrayBuffer>>;
}
