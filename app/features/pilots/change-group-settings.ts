import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import {
  type DimensionPair,
  dimensionPair,
  isSamePair,
  isWithoutCircle,
  pairLabel,
} from '#app/core/measures/dimension-pairs.ts';
import { type Pilot, updatePilot } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { today } from '../today.ts';
import { findPilot } from './find-pilot.ts';
import type { GroupSettingsFormValues } from './group-settings-form.ts';
import { programmeOrders } from './programme-orders.ts';

type Change = Pick<
  Pilot,
  'groupOrder' | 'programmeOrders' | 'pairs' | 'gapsReviewedBy' | 'gapsReviewedOn'
>;

/**
 * Changes how a pilot puts groups in order, moves a group within the pilot's own order, chooses
 * pairs of attributes for releases to tell of together, or notes who looked at the page about gaps together with the community.
 * @throws AppError `forbidden`, `not_found`, or `invalid` for a review that has not been yet, and
 *   for a pair that is none or would go round in a circle with the others
 */
export function changeGroupSettings(
  context: FeatureContext,
  pilotCode: string,
  form: GroupSettingsFormValues,
): void {
  checkMay(context.actor, 'pilot:write');
  const pilot = findPilot(context, pilotCode);
  const change = changeOf(context, pilot, form);
  // What was typed about the review is not repeated in the log: its day is enough.
  const { gapsReviewedBy: _, ...details } = change;
  const entry = auditEntry(context, `pilot.groups.${form.intent}`, 'pilot', pilot.code, details);
  updatePilot(context.records, entry, pilot.id, {
    ...change,
    updatedAt: context.now().toISOString(),
  });
}

function changeOf(
  context: FeatureContext,
  pilot: Pilot,
  form: GroupSettingsFormValues,
): Partial<Change> {
  if (form.intent === 'order') return { groupOrder: form.groupOrder };
  if (form.intent === 'remove-review') return { gapsReviewedBy: '', gapsReviewedOn: null };
  if (form.intent === 'review') {
    if (form.reviewedOn > today(context)) {
      throw new AppError('invalid', 'Enter a day of the review that is not in the future.');
    }
    return { gapsReviewedBy: form.reviewedBy, gapsReviewedOn: form.reviewedOn };
  }
  if (form.intent === 'add-pair') return { pairs: withPair(pilot.pairs, form) };
  if (form.intent === 'remove-pair') return { pairs: pilot.pairs.filter(isOther(form)) };
  const orders = programmeOrders(context, pilot);
  const own = orders.find(({ dimension }) => dimension === form.dimension);
  const values = own?.values.map(({ value }) => value) ?? [];
  if (!values.includes(form.value)) {
    throw new AppError('invalid', 'This group is not in the list any more. Reload the page.');
  }
  const moved = movedBy(values, form.value, form.intent === 'up' ? -1 : 1);
  return { programmeOrders: { ...pilot.programmeOrders, [form.dimension]: moved } };
}

interface ChosenPair {
  first: string;
  second: string;
}

const isOther =
  ({ first, second }: ChosenPair) =>
  (pair: DimensionPair) =>
    !isSamePair(pair, dimensionPair(first, second));

function withPair(pairs: readonly DimensionPair[], chosen: ChosenPair): DimensionPair[] {
  const pair = dimensionPair(chosen.first, chosen.second);
  if (chosen.first === chosen.second) {
    throw new AppError('invalid', 'Choose two different attributes.');
  }
  if (!pairs.every(isOther(chosen))) {
    throw new AppError('invalid', `${pairLabel(pair)} is a pair already.`);
  }
  if (!isWithoutCircle([...pairs, pair])) {
    throw new AppError(
      'invalid',
      `${pairLabel(pair)} hangs together by other pairs already. Were it a pair as well, so much ` +
        'would have to be hidden that less could be told: remove one of those pairs first.',
    );
  }
  return [...pairs, pair];
}

/** The values with one of them a place further up or down; at an end it stays. */
function movedBy(values: readonly string[], value: string, places: -1 | 1): string[] {
  const from = values.indexOf(value);
  const to = Math.min(values.length - 1, Math.max(0, from + places));
  const others = values.filter((one) => one !== value);
  return [...others.slice(0, to), value, ...others.slice(to)];
}
