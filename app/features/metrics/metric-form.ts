import { z } from 'zod';
import { optionalDate } from '#app/core/forms/date-value.ts';
import { optionalNumber } from '#app/core/forms/number-value.ts';
import { optionalText, requiredText } from '#app/core/forms/text-value.ts';
import { metricCatalogue } from '#app/core/measures/metric-catalogue.ts';
import { metricUnits } from '#app/core/measures/metric-value.ts';

const numberSentence = 'Enter a number that is not negative, or leave this empty.';

/** A metric, new or changed. */
export const metricForm = z
  .object({
    catalogueKey: z
      .string()
      .default('')
      .refine(
        (key) => key === '' || metricCatalogue.some((entry) => entry.key === key),
        'Choose a metric of the catalogue, or none.',
      ),
    name: requiredText('a name', 120),
    definition: requiredText('a definition: who or what is counted, and when', 1000),
    numeratorLabel: requiredText('what the upper number counts', 120),
    denominatorLabel: optionalText(120),
    unit: z.enum(metricUnits, 'Choose a unit.'),
    goodDirection: z.enum(['up', 'down', 'context'], 'Choose which way is better.'),
    clock: optionalText(160),
    windowDays: optionalNumber('Enter whole days, 1 to 3650, or leave this empty.', {
      min: 1,
      max: 3650,
      isWhole: true,
    }),
    baselineNumerator: optionalNumber(numberSentence, { min: 0 }),
    baselineDenominator: optionalNumber(numberSentence, { min: 0 }),
    baselineAsOf: optionalDate,
  })
  .refine(({ unit, denominatorLabel }) => unit !== 'percent' || denominatorLabel !== '', {
    path: ['denominatorLabel'],
    message: 'Enter what the lower number counts: a percent is always a share of something.',
  })
  .refine(({ unit, denominatorLabel }) => unit !== 'count' || denominatorLabel === '', {
    path: ['denominatorLabel'],
    message: 'Leave this empty for a count, or choose another unit.',
  })
  .refine(
    ({ denominatorLabel, baselineNumerator, baselineDenominator }) =>
      (baselineDenominator !== null) === (baselineNumerator !== null && denominatorLabel !== ''),
    {
      path: ['baselineDenominator'],
      message:
        'Enter both numbers of the baseline, or only the upper one when there is no lower one.',
    },
  )
  .refine(({ baselineDenominator }) => baselineDenominator !== 0, {
    path: ['baselineDenominator'],
    message: 'Enter a lower number above zero.',
  })
  .refine(
    ({ unit, baselineNumerator, baselineDenominator }) =>
      unit !== 'percent' || (baselineNumerator ?? 0) <= (baselineDenominator ?? 0),
    { path: ['baselineNumerator'], message: 'Enter a share that is not above the whole.' },
  );

export type MetricFormValues = z.output<typeof metricForm>;
