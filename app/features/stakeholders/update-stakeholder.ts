import { checkMay } from '#app/core/access/permissions.ts';
import { updateStakeholder as writeStakeholder } from '#db/records/queries/stakeholders.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findStakeholder } from './find-stakeholder.ts';
import { stakeholderColumns } from './stakeholder-columns.ts';
import type { StakeholderFormValues } from './stakeholder-form.ts';

/**
 * Changes a stakeholder. Its address stays, whatever its name becomes.
 * @throws AppError `forbidden` or `not_found`
 */
export function updateStakeholder(
  context: FeatureContext,
  slug: string,
  form: StakeholderFormValues,
): void {
  checkMay(context.actor, 'stakeholder:write');
  const { id } = findStakeholder(context, slug);
  const { columns, roles } = stakeholderColumns(form);
  const entry = auditEntry(context, 'stakeholder.update', 'stakeholder', id, {
    roles: form.roles,
    kind: columns.kind,
    isListed: columns.isListed,
  });
  const values = { ...columns, updatedAt: context.now().toISOString() };
  writeStakeholder(context.records, entry, id, values, roles);
}
