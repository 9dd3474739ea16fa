import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { birthOrders } from './birth-order.ts';
import { bandColumns, type TreatmentPlan, treatments } from './treatment-plan.ts';

const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

const planSchema: z.ZodType<TreatmentPlan> = z.strictObject({
  version: z.literal(1),
  format: z.string().max(40),
  ageOn: z.iso.date(),
  birthOrder: z.enum(keysOf(birthOrders)).nullable(),
  columns: z
    .array(
      z.strictObject({
        name: z.string().max(1_000),
        treatment: z.enum(keysOf(treatments)),
        becomes: z.string().max(1_000),
        band: z.enum(keysOf(bandColumns)).nullable(),
      }),
    )
    .min(1)
    .max(1_000),
});

/**
 * Reads a plan that was saved as JSON.
 * @throws AppError `invalid` with a sentence that says where it is not a plan
 */
export function readPlan(text: string): TreatmentPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('invalid', 'The plan is not JSON. Save it again from the page.');
  }
  const read = planSchema.safeParse(value);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.') || 'its outermost level';
  throw new AppError('invalid', `The plan is not one: look at ${where}.`);
}
