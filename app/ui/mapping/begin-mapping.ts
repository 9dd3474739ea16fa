import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { draftGaps, draftMapping, startDraft } from '#app/core/mapping/mapping-draft.ts';

/** The mapping that a MappingStep begins with, and whether it can be used as it is. */
export function beginMapping(
  format: LogFormat,
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  initial: ColumnMapping | null = null,
): { mapping: ColumnMapping; isComplete: boolean } {
  const draft = startDraft(format, header, sampleRows, initial);
  return { mapping: draftMapping(draft), isComplete: draftGaps(draft).length === 0 };
}
