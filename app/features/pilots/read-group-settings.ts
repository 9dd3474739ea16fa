import { checkMay } from '#app/core/access/permissions.ts';
import { groupOrders } from '#app/core/measures/group-order.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';
import { programmeOrders } from './programme-orders.ts';

/**
 * How a pilot puts groups in order, what it could choose instead, and the review of the
 * page about gaps.
 * @throws AppError `forbidden` or `not_found`
 */
export function readGroupSettings(context: FeatureContext, pilotCode: string) {
  checkMay(context.actor, 'pilot:write');
  const pilot = findPilot(context, pilotCode);
  return {
    pilotCode: pilot.code,
    groupOrder: pilot.groupOrder,
    orders: groupOrders.map(({ id, label, explanation }) => ({ id, label, explanation })),
    lists: programmeOrders(context, pilot),
    reviewedBy: pilot.gapsReviewedBy,
    reviewedOn: pilot.gapsReviewedOn ?? '',
  };
}
