import { z } from 'zod';
import { issuerIdsValue } from '#app/core/forms/issuer-ids-value.ts';
import { optionalText, requiredText } from '#app/core/forms/text-value.ts';
import { optionalWebsite } from '#app/core/forms/web-address-value.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';

/** A stakeholder, new or changed. */
export const stakeholderForm = z
  .object({
    name: requiredText('a name', 120),
    kind: z.enum(['organisation', 'individual'], 'Choose organisation or individual.'),
    /** Asked of individuals; an organisation is always listed. */
    isListed: z
      .enum(['yes', 'no'], 'Choose whether this person is shown.')
      .default('no')
      .transform((choice) => choice === 'yes'),
    roles: z
      .array(z.enum(roleSlugs, 'Choose roles from the list.'), 'Choose at least one role.')
      .min(1, 'Choose at least one role.')
      .transform((roles) => [...new Set(roles)]),
    /** Empty means the first of the roles chosen. */
    primaryRole: z
      .union([z.enum(roleSlugs), z.literal('')], 'Choose a role from the list.')
      .default(''),
    region: optionalText(120),
    website: optionalWebsite,
    summary: optionalText(2000),
    /** Under which it signs credentials. */
    issuerIds: issuerIdsValue,
  })
  .refine(({ roles, primaryRole }) => primaryRole === '' || roles.includes(primaryRole), {
    path: ['primaryRole'],
    message: 'Choose a primary role that is also ticked among the roles.',
  });

export type StakeholderFormValues = z.output<typeof stakeholderForm>;
