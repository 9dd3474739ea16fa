import { z } from 'zod';
import { requiredNumber } from '#app/core/forms/number-value.ts';

const number = requiredNumber('Choose an address.', { min: 1, isWhole: true });

/** What the page of a pilot's tokens can ask for about webhooks. */
export const webhookForms = [
  z.object({
    intent: z.literal('set-webhook'),
    /** Slug of the partner that wants to be told. */
    webhookPartner: z.string('Choose the partner.').trim().min(1, 'Choose the partner.').max(120),
    url: z
      .string('Give the address.')
      .trim()
      .min(1, 'Give the address.')
      .max(500, 'An address can have at most 500 characters.'),
  }),
  z.object({ intent: z.literal('remove-webhook'), webhookId: number }),
  z.object({ intent: z.literal('test-webhook'), webhookId: number }),
] as const;

export type WebhookForm = z.infer<(typeof webhookForms)[number]>;
