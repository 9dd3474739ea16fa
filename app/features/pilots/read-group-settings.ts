import { checkMay } from '#app/core/access/permissions.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { dimensionIds, dimensionLabel } from '#app/core/measures/dimension-labels.ts';
import { pairLabel } from '#app/core/measures/dimension-pairs.ts';
import { groupOrders } from '#app/core/measures/group-order.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';
import { programmeOrders } from './programme-orders.ts';

/** Fewest people of a pilot whose releases tell of pairs. */
function pairsFrom(): number {
  const classes = disclosurePolicy.sizeClasses.filter(({ splitsByPairs }) => splitsByPairs);
  return Math.min(...classes.map(({ atLeast }) => atLeast));
}

/**
 * How a pilot puts groups in order, what it could choose instead, the pairs of attributes that
 * its releases tell of together, and the review of the page about gaps.
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
    pairs: pilot.pairs.map(([first, second]) => ({
      ...{ first, second, label: pairLabel([first, second]) },
    })),
    pairsFrom: pairsFrom(),
    dimensions: dimensionIds.map((value) => ({ value, label: dimensionLabel(value) })),
    reviewedBy: pilot.gapsReviewedBy,
    reviewedOn: pilot.gapsReviewedOn ?? '',
  };
}
