import { z } from 'zod';
import { requiredDate } from '#app/core/forms/date-value.ts';
import { optionalNumber, requiredNumber } from '#app/core/forms/number-value.ts';
import { optionalText } from '#app/core/forms/text-value.ts';

const numberSentence = 'Enter a number that is not negative.';
const figureId = requiredNumber('Choose a figure.', { min: 1, isWhole: true });

const lastDaySentence = 'Enter a last day that is not before the first day.';

/** Everything that the page of one metric can ask for. */
export const figuresForm = z.discriminatedUnion(
  'intent',
  [
    z
      .object({
        intent: z.literal('add-target'),
        // Two forms stand on one page, and each field's name is its address there.
        targetStart: requiredDate,
        targetEnd: requiredDate,
        target: requiredNumber(numberSentence, { min: 0 }),
      })
      .refine(({ targetStart, targetEnd }) => targetStart <= targetEnd, {
        path: ['targetEnd'],
        message: lastDaySentence,
      }),
    z
      .object({
        intent: z.literal('add-observation'),
        periodStart: requiredDate,
        periodEnd: requiredDate,
        numerator: requiredNumber(numberSentence, { min: 0 }),
        denominator: optionalNumber(numberSentence, { min: 0 }),
        source: optionalText(200),
      })
      .refine(({ periodStart, periodEnd }) => periodStart <= periodEnd, {
        path: ['periodEnd'],
        message: lastDaySentence,
      }),
    z.object({ intent: z.literal('remove-target'), figureId }),
    z.object({ intent: z.literal('approve'), figureId }),
    z.object({ intent: z.literal('reopen'), figureId }),
    z.object({ intent: z.literal('remove-observation'), figureId }),
  ],
  'Choose what to do with a figure.',
);

export type FiguresFormValues = z.output<typeof figuresForm>;
export type TargetFormValues = Extract<FiguresFormValues, { intent: 'add-target' }>;
export type ObservationFormValues = Extract<FiguresFormValues, { intent: 'add-observation' }>;
