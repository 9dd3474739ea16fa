import type { z } from 'zod';
import { AppError } from '../app-error.ts';

/**
 * Checks input that did not come through a page's form (a command's options)
 * with the form's own schema.
 * @throws AppError `invalid` with the first sentence of the schema, which never
 *   repeats what was submitted
 */
export function checkForm<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new AppError('invalid', `${field}${issue?.message ?? 'This is not valid.'}`);
}
