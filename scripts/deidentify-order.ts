import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { AppError } from '#app/core/app-error.ts';
import { readSample } from '#app/core/deidentify/read-sample.ts';
import { recogniseByMapping } from '#app/core/deidentify/recall-for-sample.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { nameableHeader } from '#app/core/mapping/compare-headers.ts';
import { readMappingFile, writeMappingFile } from '#app/core/mapping/mapping-file.ts';
import type { ImportContext } from '#app/features/imports/import-context.ts';
import type { FileOrder } from '#app/features/imports/import-file.ts';
import { mappingsOfSender } from '#app/features/imports/mappings/mappings-of-sender.ts';
import { orderMapping } from '#app/features/imports/mappings/order-mapping.ts';
import { checkImportOrder, type ImportOrder } from '#app/features/imports/register-import.ts';
import { listIssuerIds } from '#db/records/queries/partners.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import { type DeidentifyOptions, deidentifyFile, openFile } from './deidentify-file.ts';
import { describeDeidentified } from './describe-deidentified.ts';
import { holdsCredentials, logCredentials } from './log-credentials.ts';

/**
 * The order to import a file, which is de-identified into the uploads folder first. The
 * file itself is never copied there.
 */
export async function deidentifyOrder(
  context: ImportContext,
  asked: DeidentifyOptions & { mapping: string },
  order: ImportOrder,
  file: string,
): Promise<FileOrder> {
  const { partnerId } = checkImportOrder(context, order);
  const uploadName = randomUUID();
  const path = join(context.folder.uploads, uploadName);
  if (await holdsCredentials(asked.format, file)) {
    const pilot = findPilotByCode(context.records, order.pilotCode);
    const issuers = pilot ? listIssuerIds(context.records, pilot.id) : [];
    const { sentences } = await logCredentials(asked['key-file'], file, path, issuers);
    for (const sentence of sentences) console.error(sentence);
    return { ...order, format: 'events-csv', uploadName, path };
  }
  const given = asked.mapping === '' ? null : readMapping(asked.mapping);
  const known = given ?? (await savedMappingFor(context, asked, partnerId, file));
  const { format, mapping, outcome } = await deidentifyFile(asked, file, path, known);
  for (const sentence of describeDeidentified(outcome)) console.error(sentence);
  const ordered = { ...order, format };
  // One that was saved is found again by the header line of what was made.
  if (mapping === null || given === null) return { ...ordered, uploadName, path };
  const text = writeMappingFile({ ...mapping, header: nameableHeader(mapping.header) });
  return { ...orderMapping(context, ordered, text), uploadName, path };
}

/** The mapping that the sender has saved for such a file, or null. */
async function savedMappingFor(
  { records, now }: ImportContext,
  asked: DeidentifyOptions,
  partnerId: number | null,
  file: string,
): Promise<ColumnMapping | null> {
  const saved = mappingsOfSender(records, partnerId).filter(
    ({ format }) => asked.format === '' || format === asked.format,
  );
  // A plan says of each column what becomes of it, and was made with its own mapping.
  if (saved.length === 0 || asked.plan !== '') return null;
  const sample = await readSample(() => openFile(file), Papa.Parser);
  const today = asked['age-on'] || now().toISOString().slice(0, 10);
  return recogniseByMapping(sample, saved, today)?.mapping ?? null;
}

function readMapping(path: string) {
  const read = readMappingFile(readFileSync(path, 'utf8'));
  if (read.ok) return read.file;
  throw new AppError('invalid', read.sentence);
}
