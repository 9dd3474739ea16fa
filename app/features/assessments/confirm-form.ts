import { z } from 'zod';
import { roleSlugs } from '#app/core/roadmap/roles.ts';

/** The button that confirms what was reported of a role. */
export const confirmForm = z.object({
  role: z.enum(roleSlugs, 'Choose one of the roles.'),
});
