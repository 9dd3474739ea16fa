import { z } from 'zod';
import { optionalDate } from '#app/core/forms/date-value.ts';
import { linesValue } from '#app/core/forms/lines-value.ts';
import { requiredNumber } from '#app/core/forms/number-value.ts';
import { optionalText, requiredText } from '#app/core/forms/text-value.ts';

/** `/pilots/new` is a page of its own. */
const reservedCodes = ['NEW'];

const codeSentence =
  'Enter a code of 2 to 24 letters A to Z, digits and hyphens, starting with a letter or digit.';

const phase = requiredNumber('Choose one of the five phases.', { min: 1, max: 5, isWhole: true });
const isPublic = z.union([z.enum(['yes', 'no']), z.boolean()], 'Choose who may read the releases.');
const isYes = (choice: string | boolean) => choice === 'yes' || choice === true;

const details = {
  name: requiredText('a name', 120),
  summary: optionalText(2000),
  region: optionalText(120),
  startsOn: optionalDate,
  endsOn: optionalDate,
  occupations: linesValue(50, 120),
  sites: linesValue(100, 120),
  consentBasis: optionalText(1000),
};

const datesInOrder = {
  check: ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
    startsOn === null || endsOn === null || startsOn <= endsOn,
  answer: { path: ['endsOn'], message: 'Enter an end date that is not before the start date.' },
};

/**
 * Settings of a pilot that exists: everything but its code, which never changes. Phase
 * and readers have no default here, so that half a form does not reset a pilot.
 */
export const pilotSettingsForm = z
  .object({ ...details, phase, isPublic: isPublic.transform(isYes) })
  .refine(datesInOrder.check, datesInOrder.answer);

/** A new pilot. */
export const pilotForm = z
  .object({
    code: z
      .string(codeSentence)
      .trim()
      .transform((code) => code.toUpperCase())
      .refine((code) => /^[A-Z0-9][A-Z0-9-]{1,23}$/.test(code), codeSentence)
      .refine((code) => !reservedCodes.includes(code), 'This code is an address of its own.'),
    ...details,
    phase: phase.default(1),
    isPublic: isPublic.default(true).transform(isYes),
  })
  .refine(datesInOrder.check, datesInOrder.answer);

export type PilotFormInput = z.input<typeof pilotForm>;
export type PilotSettings = z.output<typeof pilotSettingsForm>;
