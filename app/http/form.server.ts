import type { z } from 'zod';
import { AppError } from '#app/core/app-error.ts';
import { readLimitedBytes } from './limited-text.server.ts';

/** Sentences for each field, keyed by the field's name; `form` for the whole form. */
export type FormErrors = Record<string, string[]>;

/** What was typed, by field, to be shown again in the form and nowhere else. */
export type Submitted = Record<string, string | string[]>;

export type ParsedForm<T> =
  | { ok: true; value: T; submitted: Submitted }
  | { ok: false; errors: FormErrors; submitted: Submitted };

/** A credential of 1 MiB, the largest thing that is pasted anywhere, with each byte escaped. */
const maxFormBytes = 3 * 1024 ** 2 + 64 * 1024;

/**
 * The fields of a submitted form. Forms are held in memory whole, so that the length of
 * one is limited, whoever sends it.
 * @throws AppError `too_large`, or `invalid` when the body is no form
 */
export async function readFormData(request: Request): Promise<FormData> {
  const body = await readLimitedBytes(request, maxFormBytes);
  const headers = { 'Content-Type': request.headers.get('content-type') ?? '' };
  try {
    return await new Response(body, { headers }).formData();
  } catch {
    throw new AppError('invalid', 'What was sent is not a form. Reload the page and try again.');
  }
}

/**
 * Reads a submitted form with the one schema that page and action share. A field
 * that occurs several times, or whose name ends in `[]`, becomes an array. What
 * was typed is given back, so that nobody types it twice. Throws as `readFormData` does.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ParsedForm<z.infer<S>>> {
  return readForm(await readFormData(request), schema);
}

/** The fields of a form that a feature reads by itself. Throws as `readFormData` does. */
export async function readSubmitted(request: Request): Promise<Submitted> {
  return formFields(await readFormData(request));
}

/** As `parseForm`, for a form that has been read from its request already. */
export function readForm<S extends z.ZodType>(form: FormData, schema: S): ParsedForm<z.infer<S>> {
  const submitted = formFields(form);
  const parsed = schema.safeParse(submitted);
  if (parsed.success) return { ok: true, value: parsed.data, submitted };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] = [...(errors[field] ?? []), issue.message];
  }
  return { ok: false, errors, submitted };
}

function formFields(form: FormData): Submitted {
  const fields: Submitted = {};
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key).filter((value) => typeof value === 'string');
    if (key.endsWith('[]')) fields[key.slice(0, -2)] = values;
    else fields[key] = values.length > 1 ? values : (values[0] ?? '');
  }
  return fields;
}
