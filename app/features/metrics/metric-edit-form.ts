import { z } from 'zod';
import { metricForm } from './metric-form.ts';

/** What the edit page of a metric can ask for: to save the form, or to remove the metric. */
export const metricEditForm = z.discriminatedUnion(
  'intent',
  [metricForm.safeExtend({ intent: z.literal('save') }), z.object({ intent: z.literal('remove') })],
  'Choose whether to save or to remove the metric.',
);

export type MetricEditFormValues = z.output<typeof metricEditForm>;
