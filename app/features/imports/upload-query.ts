import { z } from 'zod';

const yesOrNo = z
  .enum(['true', 'false', ''], { error: 'Say true or false.' })
  .default('')
  .transform((value) => value === 'true');

/** What the address of an upload says beside the pilot. */
export const uploadQuery = z.object({
  format: z
    .string()
    .max(40)
    .default('')
    .describe(
      'Id of the format, as events-csv. Without it the format is recognised, if it can be.',
    ),
  partner: z.string().max(120).default('').describe('Short name of the sending organisation.'),
  acceptValid: yesOrNo.describe('Whether the valid rows count when others are refused.'),
  dryRun: yesOrNo.describe('Whether the file is only checked, and nothing written.'),
});

/**
 * As `uploadQuery`, for programs: a name that is not known is refused, because a dry run
 * that was misspelt must not become an import.
 */
export const apiUploadQuery = z.strictObject(uploadQuery.shape, {
  error: ({ code }) =>
    code === 'unrecognized_keys'
      ? `The address may name ${Object.keys(uploadQuery.shape).join(', ')} and nothing else.`
      : undefined,
});
