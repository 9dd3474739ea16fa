import { canDo } from '#app/core/access/permissions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';

/**
 * Who looked at the page about gaps together with the community, and whether the actor may
 * note it.
 * @throws AppError `not_found`
 */
export function readGapsReview(context: FeatureContext, pilotCode: string) {
  const { gapsReviewedBy, gapsReviewedOn } = findPilot(context, pilotCode);
  return {
    ...{ by: gapsReviewedBy, on: gapsReviewedOn },
    canManage: canDo(context.actor, 'pilot:write'),
  };
}
