import { z } from 'zod';
import { detectValue } from '#app/core/formats/personal-data/detect-value.ts';
import { namesPerson } from '#app/core/formats/personal-data/name-in-text.ts';
import { requiredDate } from '#app/core/forms/date-value.ts';
import { requiredText } from '#app/core/forms/text-value.ts';
import { dimensionIds } from '#app/core/measures/dimension-labels.ts';
import { groupOrderIds } from '#app/core/measures/group-order.ts';

const reviewer = requiredText('who reviewed the page', 160).refine(
  (text) => detectValue(text, 'free') === null && !namesPerson(text),
  'Name the organization or group that took part, not a person: this text is public.',
);

const attribute = z.enum(dimensionIds, 'Choose an attribute.');
const pairFields = { first: attribute, second: attribute };

/** Everything that the page about groups can ask for. */
export const groupSettingsForm = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('order'),
      groupOrder: z.enum(groupOrderIds, 'Choose one of the orders.'),
    }),
    z.object({
      intent: z.enum(['up', 'down']),
      dimension: z.string('Choose a kind of group.'),
      value: z.string('Choose a group.'),
    }),
    z.object({ intent: z.literal('add-pair'), ...pairFields }),
    z.object({ intent: z.literal('remove-pair'), ...pairFields }),
    z.object({ intent: z.literal('review'), reviewedBy: reviewer, reviewedOn: requiredDate }),
    z.object({ intent: z.literal('remove-review') }),
  ],
  'Choose what to change.',
);

export type GroupSettingsFormValues = z.output<typeof groupSettingsForm>;
