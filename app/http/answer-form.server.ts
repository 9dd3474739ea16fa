import { data } from '@remix-run/node';
import type { z } from 'zod';
import { AppError } from '#app/core/app-error.ts';
import { type FormErrors, parseForm, type Submitted } from './form.server.ts';
import { errorStatus } from './respond.server.ts';

/** What a page shows beside its form when the form could not be taken. */
export interface RefusedForm {
  errors: FormErrors;
  submitted: Submitted;
}

const refusals = ['invalid', 'conflict'];

/**
 * Reads a form and does its work. When the schema or the work refuses what was
 * entered, the answer is the form again with sentences and with everything that was
 * typed, so that nobody loses it to an error page.
 * @param withheld fields that are not given back, since they may hold somebody's data
 */
export async function answerForm<S extends z.ZodType, T>(
  request: Request,
  schema: S,
  work: (value: z.infer<S>) => T,
  withheld: readonly string[] = [],
) {
  const form = await parseForm(request, schema);
  const given = Object.entries(form.submitted).filter(([name]) => !withheld.includes(name));
  const submitted: Submitted = Object.fromEntries(given);
  if (!form.ok) return data<RefusedForm>({ errors: form.errors, submitted }, 422);
  try {
    return work(form.value);
  } catch (error) {
    if (!(error instanceof AppError && refusals.includes(error.code))) throw error;
    return data<RefusedForm>({ errors: { form: [error.message] }, submitted }, errorStatus(error));
  }
}
