import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import {
  certainFormat,
  type RecognisedFormat,
  recogniseFormat,
} from '#app/core/formats/recognise-format.ts';
import { isForHeader } from '#app/core/mapping/closest-mapping.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import { ImportProblem } from './import-problem.ts';
import { mappingsOfSender } from './mappings/mappings-of-sender.ts';
import { type RecognisableSample, sampleFile } from './recognise-file.ts';
import { isRefusalColumn } from './refused-rows-file.ts';
import type { CheckedOrder, ReceivedFile } from './register-import.ts';

/** Below this many percent a format is not worth naming. */
const worthNaming = 40;

/**
 * An order with its format: the one it names or, without one, that of the mapping which the
 * partner has saved for such a header line or, without that too, the one that the file
 * certainly has.
 * @throws AppError `invalid` when that is not certain, naming what it may be
 */
export async function recogniseOrder(
  records: RecordsDatabase,
  order: CheckedOrder,
  path: string,
): Promise<CheckedOrder> {
  if (order.format !== '') return order;
  const sample = await sampleFile(path).catch((error: unknown) => {
    throw error instanceof ImportProblem ? new AppError('invalid', error.message) : error;
  });
  const [mapped, ...others] = formatsByMapping(records, order, sample);
  if (others.length > 0) {
    const ids = [mapped, ...others].join(' and ');
    const message = `There are mappings for this header line as ${ids}. Say which format the file is in.`;
    throw new AppError('invalid', message);
  }
  if (mapped !== undefined) return { ...order, format: mapped };
  const recognised = recogniseFormat(sample.header, sample.rows, sample.layout);
  const format = certainFormat(recognised);
  if (format === null) throw new AppError('invalid', describeDoubt(recognised));
  return { ...order, format: format.id };
}

/** As `recogniseOrder`, for a file that was received, which is removed when it is in doubt. */
export async function recogniseReceived(
  records: RecordsDatabase,
  { uploads }: DataFolder,
  order: CheckedOrder,
  { uploadName }: ReceivedFile,
): Promise<CheckedOrder> {
  if (uploadName === null) return order;
  const path = join(uploads, uploadName);
  try {
    return await recogniseOrder(records, order, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** The formats as which a sender's saved mappings read files with this very header. */
function formatsByMapping(
  records: RecordsDatabase,
  { partnerId }: CheckedOrder,
  { header, layout }: RecognisableSample,
): string[] {
  if (layout !== 'delimited') return [];
  const own = header.filter((name) => !isRefusalColumn(name));
  const saved = mappingsOfSender(records, partnerId);
  return [...new Set(saved.filter((one) => isForHeader(one, own)).map(({ format }) => format))];
}

function describeDoubt(recognised: readonly RecognisedFormat[]): string {
  const named = recognised
    .filter(({ confidence }) => confidence >= worthNaming)
    .slice(0, 3)
    .map(({ format, confidence, reason }) => `${format.id} (${confidence} %: ${reason})`);
  return named.length === 0
    ? 'The file has the columns of no known format. Say which format it is in, or map its columns on the page where files are sent.'
    : `Which format the file is in is not certain. It may be ${named.join(' or ')} Say which.`;
}
