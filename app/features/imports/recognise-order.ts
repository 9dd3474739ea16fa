import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#app/core/app-error.ts';
import { certainFormat, type RecognisedFormat } from '#app/core/formats/recognise-format.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { ImportProblem } from './import-problem.ts';
import { recogniseFile } from './recognise-file.ts';
import type { CheckedOrder, ReceivedFile } from './register-import.ts';

/** Below this many percent a format is not worth naming. */
const worthNaming = 40;

/**
 * An order with its format: the one it names or, without one, the one that the file
 * certainly has.
 * @throws AppError `invalid` when that is not certain, naming what it may be
 */
export async function recogniseOrder(order: CheckedOrder, path: string): Promise<CheckedOrder> {
  if (order.format !== '') return order;
  const recognised = await recogniseFile(path).catch((error: unknown) => {
    throw error instanceof ImportProblem ? new AppError('invalid', error.message) : error;
  });
  const format = certainFormat(recognised);
  if (format === null) throw new AppError('invalid', describeDoubt(recognised));
  return { ...order, format: format.id };
}

/** As `recogniseOrder`, for a file that was received, which is removed when it is in doubt. */
export async function recogniseReceived(
  { uploads }: DataFolder,
  order: CheckedOrder,
  { uploadName }: ReceivedFile,
): Promise<CheckedOrder> {
  if (uploadName === null) return order;
  const path = join(uploads, uploadName);
  try {
    return await recogniseOrder(order, path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
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
