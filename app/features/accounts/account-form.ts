import { z } from 'zod';
import { accountRoles } from '#app/core/access/actor.ts';

const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,63}$/, {
    error: 'A login has 3 to 64 letters, digits, dots, dashes or underscores.',
  });

/** A new account, from the page or the command. */
export const newAccountForm = z
  .object({
    login,
    displayName: z
      .string()
      .trim()
      .min(1, 'Enter the name to show.')
      .max(100, 'A name to show can have at most 100 characters.'),
    role: z.enum(accountRoles, { error: `A role is one of ${accountRoles.join(', ')}.` }),
    stakeholderSlug: z.string().trim().default(''),
    password: z.string(),
  })
  .refine((form) => form.role !== 'partner' || form.stakeholderSlug !== '', {
    path: ['stakeholderSlug'],
    error: 'A data partner’s account needs the organisation it speaks for.',
  });

export type NewAccountForm = z.infer<typeof newAccountForm>;

/** Everything that the accounts page can ask for. */
export const accountActionForm = z.union(
  [
    newAccountForm.and(z.object({ intent: z.literal('create') })),
    z.object({ intent: z.enum(['disable', 'enable']), login }),
  ],
  { error: 'Fill in every field of the new account.' },
);

export type AccountActionForm = z.infer<typeof accountActionForm>;
