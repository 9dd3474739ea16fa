import { checkMay } from '#app/core/access/permissions.ts';
import { slugFor } from '#app/core/roadmap/slug-for.ts';
import type { RecordsDatabase } from '#db/records/open.ts';
import {
  insertStakeholder,
  listSlugsFrom,
  type Stakeholder,
} from '#db/records/queries/stakeholders.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { stakeholderColumns } from './stakeholder-columns.ts';
import type { StakeholderFormValues } from './stakeholder-form.ts';

/**
 * Adds a stakeholder under an address made from its name.
 * @throws AppError `forbidden`
 */
export function createStakeholder(
  context: FeatureContext,
  form: StakeholderFormValues,
): Stakeholder {
  checkMay(context.actor, 'stakeholder:write');
  const { columns, roles } = stakeholderColumns(form);
  const at = context.now().toISOString();
  const slug = freeSlug(context.records, form);
  const entry = ({ id }: Stakeholder) =>
    auditEntry(context, 'stakeholder.create', 'stakeholder', id, { roles: form.roles });
  const values = { ...columns, slug, createdAt: at, updatedAt: at };
  return insertStakeholder(context.records, entry, values, roles);
}

/** A person's name never stands in an address: addresses are logged and shared. */
function freeSlug(records: RecordsDatabase, { kind, name }: StakeholderFormValues): string {
  const base = kind === 'individual' ? 'individual' : slugFor(name);
  // `/stakeholders/new` and `/stakeholders/import` are pages of their own.
  const taken = new Set(['new', 'import', 'individual', ...listSlugsFrom(records, base)]);
  if (!taken.has(base)) return base;
  let number = kind === 'individual' ? 1 : 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
