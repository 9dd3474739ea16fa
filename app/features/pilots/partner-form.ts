import { z } from 'zod';
import { requiredNumber } from '#app/core/forms/number-value.ts';
import { partnerParts } from '#app/core/roadmap/partner-parts.ts';

const stakeholderId = requiredNumber('Choose a stakeholder from the list.', {
  min: 1,
  isWhole: true,
});
const part = z.enum(
  partnerParts.map((known) => known.part),
  'Choose a part from the list.',
);

/** Everything that the page of partners can ask for. */
export const partnerForm = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('add'),
      stakeholderId,
      part,
      sendsLogs: z
        .string()
        .optional()
        .transform((ticked) => ticked === 'on'),
    }),
    z.object({ intent: z.literal('remove'), stakeholderId, part }),
    z.object({ intent: z.literal('start-logs'), stakeholderId, part }),
    z.object({ intent: z.literal('stop-logs'), stakeholderId, part }),
  ],
  'Choose what to do with a partner.',
);

export type PartnerFormValues = z.output<typeof partnerForm>;
