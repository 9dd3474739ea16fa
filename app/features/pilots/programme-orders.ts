import { dimensionLabel, valueLabel } from '#app/core/measures/dimension-labels.ts';
import { dimensions, isAnswer } from '#app/core/measures/dimensions.ts';
import { orderGroups } from '#app/core/measures/group-order.ts';
import { listCells } from '#db/published/queries/cells.ts';
import { findLatestRelease } from '#db/published/queries/releases.ts';
import type { Pilot } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';

/** The groups of one kind in the order that the pilot wrote, or would begin with. */
export interface ProgrammeOrder {
  dimension: string;
  label: string;
  values: { value: string; label: string }[];
}

const siteDimension = 'site';

/**
 * The kinds of group that have no order of their own, with their groups. Which sites there
 * are is known from the latest release, so that without one they are not among them.
 */
export function programmeOrders(
  { published }: Pick<FeatureContext, 'published'>,
  { code, programmeOrders: programme }: Pick<Pilot, 'code' | 'programmeOrders'>,
): ProgrammeOrder[] {
  const release = findLatestRelease(published, code);
  const sites = release
    ? listCells(published, release.id, { dimension: siteDimension }).map(({ value1 }) => value1)
    : [];
  const known = [
    ...dimensions
      .filter(({ isOrdered }) => !isOrdered)
      .map(({ id, values }) => ({ id, values: values.map((value): string => value.code) })),
    { id: siteDimension, values: [...new Set(sites)] },
  ];
  return known
    .map(({ id, values }) => ({
      dimension: id,
      label: dimensionLabel(id),
      values: orderGroups(values.filter(isAnswer), id, { id: 'programme', programme }, factsOf).map(
        (value) => ({ value, label: valueLabel(id, value) }),
      ),
    }))
    .filter(({ values }) => values.length > 1);
}

/** The pilot's own order and names decide, no number does. */
function factsOf(value: string) {
  return { value, rate: null, size: null };
}
