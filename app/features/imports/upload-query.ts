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
      'Id of the format, as events-csv. Without it the format is recognised, by the mapping saved for such a header line or by the columns, if it can be.',
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
  error: onlyThese(Object.keys(uploadQuery.shape)),
});

const piecesShape = {
  ...uploadQuery.shape,
  sha256: z
    .string()
    .regex(/^([0-9a-f]{64})?$/i, 'The sha256 has 64 hexadecimal digits.')
    .transform((text) => text.toLowerCase())
    .default('')
    .describe(
      'SHA-256 of the whole file, in hexadecimal. With it, an upload of the same file that was begun before goes on, and a file that arrives changed is refused.',
    ),
};

/** What the address says with which a file that arrives in pieces is begun. */
export const piecesQuery = z.strictObject(piecesShape, {
  error: onlyThese(Object.keys(piecesShape)),
});

function onlyThese(names: readonly string[]) {
  return ({ code }: { code?: string }) =>
    code === 'unrecognized_keys'
      ? `The address may name ${names.join(', ')} and nothing else.`
      : undefined;
}
