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
  const { issues } = parsed.error;
  throw new AppError('invalid', issues.map(({ message }) => message).join(' '), {
    errors: issues.map(({ path, message }) => ({
      ...{ row: 0, column: String(path[0] ?? ''), code: 'invalid', message },
    })),
  });
}
