import { z } from 'zod';
import { requiredNumber } from '#app/core/forms/number-value.ts';
import { withoutPersonalData } from '#app/core/forms/without-personal-data.ts';
import { webhookForms } from '../webhooks/webhook-form.ts';

const defaultLifetimeDays = 365;
/** Two years: longer than a grant year, shorter than anybody remembers where a token lies. */
const longestLifetimeDays = 730;

const lifetime = `A token is good for 1 to ${longestLifetimeDays} days.`;

/** A new token, from the page or the command. */
export const newTokenForm = z.object({
  /** Slug of the partner whose logs are sent. */
  partner: z.string('Choose the partner.').trim().min(1, 'Choose the partner.').max(120),
  label: z
    .string('Say what the token is for.')
    .trim()
    .min(1, 'Say what the token is for.')
    .max(80, 'What the token is for can have at most 80 characters.')
    .regex(/^[^\p{Cc}]*$/u, 'What the token is for fits on one line.')
    .refine(...withoutPersonalData),
  lifetimeDays: z.coerce
    .number({ error: lifetime })
    .int(lifetime)
    .min(1, lifetime)
    .max(longestLifetimeDays, lifetime)
    .default(defaultLifetimeDays),
});

export type NewTokenForm = z.infer<typeof newTokenForm>;

/** Everything that the page of a pilot's tokens can ask for. */
export const tokenActionForm = z.discriminatedUnion(
  'intent',
  [
    newTokenForm.extend({ intent: z.literal('create') }),
    z.object({
      intent: z.literal('revoke'),
      tokenId: requiredNumber('Choose a token.', { min: 1, isWhole: true }),
    }),
    ...webhookForms,
  ],
  { error: 'Use one of the buttons of the page.' },
);

export type TokenActionForm = z.infer<typeof tokenActionForm>;
