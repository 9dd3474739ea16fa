import { canDo } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { findStakeholderById, findStakeholderBySlug } from '#db/records/queries/stakeholders.ts';
import type { FeatureContext } from '../feature-context.ts';

/** Whose stages an assessment is about, when it is kept here and not in the browser. */
export interface AssessSubject {
  id: number;
  slug: string;
  name: string;
  roles: string[];
}

/**
 * The stakeholder that the actor may assess: a partner its own organisation, a coordinator
 * the one asked for. Null for everybody else, whose answers stay in the browser.
 * @param asked slug of a stakeholder; empty for one's own
 * @throws AppError `not_found` or `forbidden` for a stakeholder that is not theirs to assess
 */
export function assessSubject(context: FeatureContext, asked: string): AssessSubject | null {
  const { actor, records } = context;
  const own = actor.kind === 'account' ? actor.stakeholderId : null;
  if (asked === '' && own === null) return null;
  const found =
    asked === ''
      ? own !== null && findStakeholderById(records, own)
      : findStakeholderBySlug(records, asked);
  const mayAsk = found && canDo(actor, 'assessment:write', { partnerId: found.id });
  if (asked === '' && !mayAsk) return null;
  if (!mayAsk || found.archivedAt !== null) {
    throw new AppError(
      'not_found',
      'There is no stakeholder here that you can assess. Sign in as its partner or as a coordinator.',
    );
  }
  const { id, slug, name, roles } = found;
  return { id, slug, name, roles: roles.map(({ role }) => role) };
}
