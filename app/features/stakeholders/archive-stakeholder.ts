import { checkMay } from '#app/core/access/permissions.ts';
import { setStakeholderArchived } from '#db/records/queries/stakeholders.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findStakeholder } from './find-stakeholder.ts';

/**
 * Takes a stakeholder out of directory and map, or puts it back. Nothing is deleted.
 * @throws AppError `forbidden` or `not_found`
 */
export function archiveStakeholder(
  context: FeatureContext,
  slug: string,
  intent: 'archive' | 'restore',
): void {
  checkMay(context.actor, 'stakeholder:write');
  const { id } = findStakeholder(context, slug);
  const entry = auditEntry(context, `stakeholder.${intent}`, 'stakeholder', id);
  const archivedAt = intent === 'archive' ? context.now().toISOString() : null;
  setStakeholderArchived(context.records, entry, id, archivedAt);
}
