import { z } from 'zod';
import { withoutPersonalData } from './without-personal-data.ts';

/**
 * A text that must be filled in, without the spaces around it and without personal data.
 * @param called what the sentence calls it: `a name`
 * @param longest in characters
 */
export function requiredText(called: string, longest: number) {
  return z
    .string(`Enter ${called}.`)
    .trim()
    .min(1, `Enter ${called}.`)
    .max(longest, `Shorten this to ${longest} characters or fewer.`)
    .refine(...withoutPersonalData);
}

/** A text that may be left empty, without personal data; absent is empty. */
export function optionalText(longest: number) {
  return z
    .string('Enter text here, or leave it empty.')
    .trim()
    .max(longest, `Shorten this to ${longest} characters or fewer.`)
    .refine(...withoutPersonalData)
    .default('');
}
