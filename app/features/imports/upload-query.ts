import { z } from 'zod';

const yesOrNo = z
  .enum(['true', 'false', ''], { error: 'Say true or false.' })
  .default('')
  .transform((value) => value === 'true');

/** What the address of an upload says beside the pilot. */
export const uploadQuery = z.object({
  /** Empty when it is to be recognised. */
  format: z.string().max(40).default(''),
  /** Slug of the sending organisation. */
  partner: z.string().max(120).default(''),
  acceptValid: yesOrNo,
  dryRun: yesOrNo,
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
