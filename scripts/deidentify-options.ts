import { basename, resolve } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { countNoun } from '#app/core/count-noun.ts';
import { deidentifyFile } from './deidentify-file.ts';
import { describeDeidentified } from './describe-deidentified.ts';
import { holdsCredentials, logCredentials } from './log-credentials.ts';

/** The part of the import command's help that is about de-identification. */
export const deidentifyHelp = `De-identifying a file, as the page “Send a file” does in the browser, with the same bytes as
its result: people become pseudonymous ids, dates of birth and postcodes become bands, names
and free text are left out. Without --out the result is imported, with it only saved.

  npm run import -- --deidentify --key-file FILE [--out FILE] [other options] FILE…
Signed credentials (credentials-json) are verified and become a log of events (events-csv).

  --key-file FILE      the linkage key that the pilot's partners share: 64 hex characters, or
                       a phrase of at least 16 characters
  --out FILE           saves the de-identified file there and imports nothing; needs no pilot
  --plan FILE          what becomes of each column: a plan as JSON, saved from the page;
                       without it, what the page proposes
  --birth-order ORDER  how dates of birth are written, where that is not certain:
                       year_month_day, month_day_year, day_month_year,
                       month_day_short_year or day_month_short_year
  --age-on DATE        the day on which people have the age whose band is kept: today, or
                       that of the plan, when not given
  --postcodes FILE     a table with the columns postcode and rural_urban, or ZIP_CODE and
                       RUCA1 or PrimaryRUCA; without it, postcodes are left out`;

const text = { type: 'string', default: '' } as const;

/** The options themselves, as `parseArgs` takes them. */
export const deidentifyOptions = {
  deidentify: { type: 'boolean', default: false },
  'key-file': text,
  out: text,
  plan: text,
  'birth-order': text,
  'age-on': text,
  postcodes: text,
} as const;

/** What was written of the options. */
export type AskedDeidentify = Record<
  keyof Omit<typeof deidentifyOptions, 'deidentify'> | 'format' | 'mapping',
  string
> & { deidentify: boolean };

/**
 * Finds what does not go together before any file is read.
 * @throws AppError `invalid`
 */
export function checkDeidentifyOptions(asked: AskedDeidentify, files: readonly string[]): void {
  const names = ['key-file', 'out', 'plan', 'birth-order', 'age-on', 'postcodes'] as const;
  const stray = names.find((name) => asked[name] !== '');
  if (!asked.deidentify) {
    if (stray === undefined) return;
    throw new AppError('invalid', `--${stray} belongs to --deidentify. See --help.`);
  }
  if (files.includes('-')) {
    throw new AppError('invalid', 'A file to de-identify is read twice: name it instead of -.');
  }
  if (asked['age-on'] !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(asked['age-on'])) {
    throw new AppError('invalid', '--age-on must be a date, as 2026-03-31.');
  }
  if (asked.out === '') return;
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    throw new AppError('invalid', 'With --out, name one file.');
  }
  if (asked.mapping !== '') {
    throw new AppError(
      'invalid',
      'A mapping is kept with an import: leave --out or --mapping out.',
    );
  }
  if (resolve(file) === resolve(asked.out)) {
    throw new AppError('invalid', '--out must be another file than the one to de-identify.');
  }
}

/** Saves a file de-identified, and says what somebody should know of it. */
export async function saveDeidentified(asked: AskedDeidentify, file: string): Promise<number> {
  if (await holdsCredentials(asked.format, file)) {
    const { events, sentences } = await logCredentials(asked['key-file'], file, asked.out);
    for (const sentence of sentences) console.error(sentence);
    console.log(
      `${basename(file)} became a log: ${events} events in ${asked.out}, format events-csv.`,
    );
    return 0;
  }
  const { format, outcome } = await deidentifyFile(asked, file, asked.out);
  for (const sentence of describeDeidentified(outcome)) console.error(sentence);
  const what = outcome.isUnchanged ? 'needed nothing and was copied as it is' : 'was de-identified';
  console.log(
    `${basename(file)} ${what}: ${countNoun(outcome.rowsWritten, 'row')} in ${asked.out}, format ${format}.`,
  );
  return 0;
}
