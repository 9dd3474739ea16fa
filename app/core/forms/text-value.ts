import { z } from 'zod';

/**
 * A text that must be filled in, without the spaces around it.
 * @param called what the sentence calls it: `a name`
 * @param longest in characters
 */
export function requiredText(called: string, longest: number) {
  return z
    .string(`Enter ${called}.`)
    .trim()
    .min(1, `Enter ${called}.`)
    .max(longest, `Shorten this to ${longest} characters or fewer.`);
}

/** A text that may be left empty; absent is empty. */
export function optionalText(longest: number) {
  return z
    .string('Enter text here, or leave it empty.')
    .trim()
    .max(longest, `Shorten this to ${longest} characters or fewer.`)
    .default('');
}
