import { findFormat } from '#app/core/formats/format-registry.ts';
import type { ImportReceipt } from '#db/records/queries/imports.ts';

/** What the rows of an import were found to be, in words; empty where rows are not judged. */
export function describeResults({ format, results }: Pick<ImportReceipt, 'format' | 'results'>) {
  const known = findFormat(format)?.results;
  return results.flatMap(({ result, rows }) => {
    const found = known?.find(result);
    return found ? [{ result, label: found.label, sentence: found.sentence, rows }] : [];
  });
}
