import { AppError } from '#app/core/app-error.ts';
import { readMappingFile } from '#app/core/mapping/mapping-file.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { checkImportOrder, type ImportOrder } from '../register-import.ts';
import { keepMapping } from './keep-mapping.ts';

/**
 * Keeps the mapping that is given together with an order to import, for the partner of
 * the order, and answers with the order that names it.
 * @param text the mapping file
 * @throws AppError `invalid` when the mapping cannot be used or is for another format, and
 *   as `checkImportOrder`
 */
export function orderMapping(
  context: Pick<FeatureContext, 'records' | 'actor' | 'now'>,
  order: ImportOrder,
  text: string,
): ImportOrder {
  const read = readMappingFile(text);
  if (!read.ok) throw new AppError('invalid', read.sentence);
  const { format } = read.file;
  if (order.format !== '' && order.format !== format) {
    throw new AppError('invalid', `The mapping is for the format ${format}, not ${order.format}.`);
  }
  const { partnerId } = checkImportOrder(context, { ...order, format });
  return { ...order, format, mappingId: keepMapping(context, partnerId, text).id };
}
