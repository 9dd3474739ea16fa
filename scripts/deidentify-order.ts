import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { nameableHeader } from '#app/core/mapping/compare-headers.ts';
import { readMappingFile, writeMappingFile } from '#app/core/mapping/mapping-file.ts';
import type { ImportContext } from '#app/features/imports/import-context.ts';
import type { FileOrder } from '#app/features/imports/import-file.ts';
import { orderMapping } from '#app/features/imports/mappings/order-mapping.ts';
import { checkImportOrder, type ImportOrder } from '#app/features/imports/register-import.ts';
import { type DeidentifyOptions, deidentifyFile } from './deidentify-file.ts';
import { describeDeidentified } from './describe-deidentified.ts';

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
  checkImportOrder(context, order);
  const uploadName = randomUUID();
  const path = join(context.folder.uploads, uploadName);
  const { format, mapping, outcome } = await deidentifyFile(
    asked,
    file,
    path,
    asked.mapping === '' ? null : readMapping(asked.mapping),
  );
  for (const sentence of describeDeidentified(outcome)) console.error(sentence);
  const known = { ...order, format };
  if (mapping === null) return { ...known, uploadName, path };
  const text = writeMappingFile({ ...mapping, header: nameableHeader(mapping.header) });
  return { ...orderMapping(context, known, text), uploadName, path };
}

function readMapping(path: string) {
  const read = readMappingFile(readFileSync(path, 'utf8'));
  if (read.ok) return read.file;
  throw new AppError('invalid', read.sentence);
}
