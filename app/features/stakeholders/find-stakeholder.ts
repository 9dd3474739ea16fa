import { canDo } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  findStakeholderBySlug,
  type StakeholderWithRoles,
} from '#db/records/queries/stakeholders.ts';
import type { FeatureContext } from '../feature-context.ts';

/**
 * The stakeholder at an address, if the actor may see it. Individuals who chose not
 * to be listed and archived stakeholders are there only for those who keep the list.
 * @throws AppError `not_found`, the same whether it is hidden or was never there
 */
export function findStakeholder(context: FeatureContext, slug: string): StakeholderWithRoles {
  const stakeholder = findStakeholderBySlug(context.records, slug);
  const isPublic =
    stakeholder?.archivedAt === null &&
    (stakeholder.kind === 'organisation' || stakeholder.isListed);
  if (!stakeholder || !(isPublic || canDo(context.actor, 'stakeholder:write'))) {
    throw new AppError(
      'not_found',
      'There is no stakeholder at this address. Search the directory.',
    );
  }
  return stakeholder;
}
