import { z } from 'zod';

/** The two buttons of a stakeholder's page. */
export const archiveForm = z.object({
  intent: z.enum(['archive', 'restore'], 'Choose archive or restore.'),
});
