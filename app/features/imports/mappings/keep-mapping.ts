import { headerFingerprint } from '#app/core/mapping/header-fingerprint.ts';
import { insertMapping } from '#db/records/queries/mappings.ts';
import { actorName } from '../../actor-name.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { today } from '../../today.ts';
import { checkMappingFile } from './check-mapping-file.ts';

/**
 * Keeps a mapping for one partner's files, checked. The caller has made sure that the
 * actor may write for this partner. One for the same header is replaced.
 * @param partnerId null for files of nobody in particular
 * @throws AppError `invalid`
 */
export function keepMapping(
  context: Pick<FeatureContext, 'records' | 'actor' | 'now'>,
  partnerId: number | null,
  text: string,
): { id: number; format: string } {
  const { file, mapping } = checkMappingFile(text, today(context));
  const header = file.header.map((name) => name.trim());
  const kept = insertMapping(
    context.records,
    ({ id }) =>
      auditEntry(context, 'mapping.saved', 'mapping', id, { format: file.format, partnerId }),
    {
      partnerId,
      format: file.format,
      headerFingerprint: headerFingerprint(header),
      header,
      mapping,
      savedBy: actorName(context.actor),
      savedAt: context.now().toISOString(),
    },
  );
  return { id: kept.id, format: kept.format };
}
