import type { RoleHeld } from '#db/records/queries/stakeholders.ts';
import type { StakeholderFormValues } from './stakeholder-form.ts';

/** What a filled-in form stands for in the database. Organisations are always listed. */
export function stakeholderColumns(form: StakeholderFormValues) {
  const { roles, primaryRole, isListed, ...columns } = form;
  const primary = primaryRole || roles[0];
  return {
    columns: { ...columns, isListed: form.kind === 'organisation' || isListed },
    roles: roles.map((role): RoleHeld => ({ role, isPrimary: role === primary })),
  };
}
