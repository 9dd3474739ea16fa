import { useFetcher } from '@remix-run/react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { nameableHeader } from '#app/core/mapping/compare-headers.ts';
import { writeMappingFile } from '#app/core/mapping/mapping-file.ts';

/** What the pages of mappings answer to a form. */
interface MappingAnswer {
  savedId?: number | null;
  errors?: Record<string, string[]>;
}

/**
 * Saves mappings of a pilot's partners. The mapping and the names of the columns are sent,
 * and no row of the file.
 * @param code of the pilot
 * @param next `show` goes on to the page of the mapping once it is saved
 */
export function useSaveMapping(code: string, next: 'stay' | 'show' = 'stay') {
  const fetcher = useFetcher<MappingAnswer>();
  const { data, state } = fetcher;
  const answer = state === 'idle' ? data : undefined;
  return {
    /** @param partner slug of the partner, empty for one's own or nobody's */
    save(partner: string, header: readonly string[], mapping: ColumnMapping): void {
      const text = writeMappingFile({ ...mapping, header: nameableHeader(header) });
      fetcher.submit(
        { intent: 'save', partner, mapping: text, next },
        { method: 'post', action: `/pilots/${code}/mappings` },
      );
    },
    isSaving: state !== 'idle',
    /** The id under which it was saved last; null before and when it was refused. */
    savedId: answer?.savedId ?? null,
    /** Why it was refused, as sentences. */
    problems: Object.values(answer?.errors ?? {}).flat(),
  };
}
