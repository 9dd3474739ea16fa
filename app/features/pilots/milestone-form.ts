import { z } from 'zod';
import { optionalDate } from '#app/core/forms/date-value.ts';
import { requiredNumber } from '#app/core/forms/number-value.ts';
import { requiredText } from '#app/core/forms/text-value.ts';
import { optionalEvidenceLink } from '#app/core/forms/web-address-value.ts';

const milestoneId = requiredNumber('Choose a milestone.', { min: 1, isWhole: true });
const details = {
  title: requiredText('a title', 160),
  dueOn: optionalDate,
  doneOn: optionalDate,
  evidenceUrl: optionalEvidenceLink,
};

/** Everything that the page of milestones can ask for. */
export const milestoneForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add'), ...details }),
    z.object({ intent: z.literal('update'), milestoneId, ...details }),
    z.object({ intent: z.literal('remove'), milestoneId }),
    z.object({ intent: z.literal('add-standard') }),
  ],
  'Choose what to do with a milestone.',
);

export type MilestoneFormValues = z.output<typeof milestoneForm>;
