import { z } from 'zod';
import { requiredText } from '#app/core/forms/text-value.ts';

/** A road map's file, pasted, with what has changed in it. */
export const contentForm = z.object({
  file: z
    .string('Paste the text of the file.')
    .trim()
    .min(1, 'Paste the text of the file.')
    .max(2_000_000, 'This is longer than a road map can be.'),
  note: requiredText('what has changed', 300),
});
