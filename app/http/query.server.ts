import type { z } from 'zod';
import { AppError } from '#app/core/app-error.ts';

/**
 * Reads the query of an address with a schema.
 * @throws AppError `invalid` with the schema's own sentences
 */
export function parseQuery<S extends z.ZodType>(request: Request, schema: S): z.infer<S> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', parsed.error.issues.map(({ message }) => message).join(' '));
}
