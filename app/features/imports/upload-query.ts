import { z } from 'zod';

const yesOrNo = z
  .enum(['true', 'false', ''], { error: 'Say true or false.' })
  .default('')
  .transform((value) => value === 'true');

/** What the address of an upload says beside the pilot. */
export const uploadQuery = z.object({
  format: z.string({ error: 'Say which format the file has: ?format=events-csv.' }).max(40),
  /** Slug of the sending organisation. */
  partner: z.string().max(120).default(''),
  acceptValid: yesOrNo,
  dryRun: yesOrNo,
});
