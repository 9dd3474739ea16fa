import { readFileSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { credentialsJson } from '#app/core/formats/credentials-json.ts';
import { eventsCsv } from '#app/core/formats/events-csv.ts';
import type { LogRecord } from '#app/core/formats/records.ts';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';
import { readLinkageKey } from '#app/core/pseudonyms/linkage-key.ts';
import type { CredentialSetting } from '#app/features/imports/credentials/credential-setting.ts';
import { readCredentials } from '#app/features/imports/credentials/read-credentials.ts';
import { RowsWriter } from '#app/features/imports/credentials/rows-writer.ts';
import { ImportProblem } from '#app/features/imports/import-problem.ts';
import { sampleFile } from '#app/features/imports/recognise-file.ts';
import { RowResults } from '#app/features/imports/row-results.ts';

/** Whether a file to de-identify holds signed documents, by its format or how it begins. */
export async function holdsCredentials(format: string, file: string): Promise<boolean> {
  if (format !== '') return format === credentialsJson.id;
  try {
    return (await sampleFile(file)).layout === 'documents';
  } catch (error) {
    // What is wrong with the file is said by whoever reads it as a table.
    if (error instanceof ImportProblem) return false;
    throw error;
  }
}

/**
 * Turns signed documents into a log of events: each is verified here without a network,
 * and its holder is known by the id that the pilot's linkage key makes, as in every other
 * log of the pilot's partners. Writes the whole of `target` or nothing.
 * @param issuers identifiers that are registered with the pilot; none where it is not known
 * @returns what somebody should know of the log, as sentences
 * @throws AppError `invalid` or `not_found`, naming the file and what to do
 */
export async function logCredentials(
  keyFile: string,
  file: string,
  target: string,
  issuers: readonly string[] = [],
): Promise<{ events: number; sentences: string[] }> {
  const setting = await partnerSetting(keyFile, issuers);
  const part = `${target}.part`;
  // What an earlier run that was killed has left.
  rmSync(part, { force: true });
  try {
    const made = await writeLog(file, part, setting);
    renameSync(part, target);
    return made;
  } catch (error) {
    rmSync(part, { force: true });
    if (!(error instanceof ImportProblem || error instanceof AppError)) throw error;
    throw new AppError('invalid', `${basename(file)}: ${error.message}`);
  }
}

async function writeLog(file: string, part: string, setting: CredentialSetting) {
  const output = new RowsWriter(part, Number.POSITIVE_INFINITY);
  const results = new RowResults(credentialsJson);
  let events = 0;
  let isHeader = true;
  try {
    await readCredentials(file, credentialsJson, setting, {
      onBytes() {},
      async onRow(cells) {
        if (isHeader) {
          isHeader = false;
          return output.write(eventsCsv.columns.map(({ name }) => name));
        }
        results.look(cells);
        const { records } = credentialsJson.readRow(cells);
        events += records.length;
        for (const record of records) await output.write(eventCells(record));
      },
    });
    await output.end();
  } catch (error) {
    output.forget();
    throw error;
  }
  const sentences = results.counts().flatMap(({ result, rows }) => {
    const found = credentialsJson.results?.find(result);
    return found ? [`${found.label}: ${rows}. ${found.sentence}`] : [];
  });
  if (events > 0) return { events, sentences };
  throw new AppError('invalid', `No credential in it can be counted. ${sentences.join(' ')}`);
}

/** An event as a row of events-csv, whose columns are named as its fields are. */
function eventCells(record: LogRecord): string[] {
  const fields = new Map<string, unknown>(Object.entries(record));
  const fieldOf = (name: string) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  return eventsCsv.columns.map(({ name }) => String(fields.get(fieldOf(name)) ?? ''));
}

/** People by the linkage key, which the server never has. */
async function partnerSetting(
  keyFile: string,
  issuers: readonly string[],
): Promise<CredentialSetting> {
  if (keyFile === '') {
    throw new AppError(
      'invalid',
      'People are to become pseudonymous ids: say with --key-file where the linkage key is.',
    );
  }
  const pids = await HolderPidMaker.withKey(readLinkageKey(readKeyText(keyFile)));
  const pidOf = async (identifier: string) => (await pids.makeHolderPids([identifier]))[0] ?? '';
  return {
    receivedAt: new Date(),
    issuers: new Set(issuers),
    holderPid: pidOf,
    // Keyed as somebody else than a holder of the same identifier.
    issuerReference: async (issuerId) => (await pidOf(`issuer ${issuerId}`)).replace(/^p/, 'i'),
    // Which sites are those of the pilot's partners is not known here.
    verifierHosts: new Set(),
    verifierReference: async (host) => (await pidOf(`verifier ${host}`)).replace(/^p/, 'v'),
  };
}

function readKeyText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new AppError('not_found', `${path} cannot be read.`);
  }
}
