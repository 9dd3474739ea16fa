import { z } from 'zod';
import { dataPurposeIds } from '#app/core/access/data-terms.ts';
import { withoutPersonalData } from '#app/core/forms/without-personal-data.ts';

const accepts = z.literal('yes', 'Tick that you accept the terms.');

/** What somebody with an account fills in, once. */
export const accountTermsForm = z.object({
  accepts,
  purpose: z.enum(dataPurposeIds, 'Choose what you take the data for.'),
  purposeText: z
    .string()
    .trim()
    .max(500, 'Say it in at most 500 characters.')
    .refine(...withoutPersonalData)
    .default(''),
});

/** What anybody else fills in: nothing of it but the kind of purpose is kept. */
export const visitorTermsForm = z.object({
  accepts,
  purpose: z.enum([...dataPurposeIds, ''], 'Choose a purpose of the list, or none.').default(''),
});

export type TermsForm = z.output<typeof accountTermsForm> | z.output<typeof visitorTermsForm>;
