import type { z } from 'zod';
import { AppError } from '../app-error.ts';

/**
 * Checks a command's options with the schema of the page's form: the option
 * `--starts-on` is the field `startsOn`.
 * @throws AppError `invalid` with the first sentence of the schema and the option it is
 *   about; it never repeats what was submitted
 */
export function checkForm<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? '').replace(
    /[A-Z]/g,
    (letter) => `-${letter.toLowerCase()}`,
  );
  const option = field === '' ? '' : `--${field}: `;
  throw new AppError('invalid', `${option}${issue?.message ?? 'This is not valid.'}`);
}
