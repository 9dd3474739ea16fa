import { firstNames } from './first-names.ts';

// One to four capitalised words, with the initials, hyphens and suffixes that names have.
const word = "\\p{Lu}(?:[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)?|\\.)";
const particle = '(?:de|del|de la|da|dos|van|von|der|al|el|bin|la|le)';
const nameShape = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?${word}(?:,? (?:${particle} )?${word}){1,3}(?:,? (?:Jr|Sr|II|III|IV)\\.?)?$`,
  'u',
);
const capitals = /^[\p{Lu}'’.-]+(?:,? [\p{Lu}'’.-]+){1,3}$/u;
const longestName = 60;

/** Whether a value has the shape of a person's name: two to four capitalised words. */
export function isNameShaped(value: string): boolean {
  return value.length <= longestName && (nameShape.test(value) || capitals.test(value));
}

/** Whether a common first name stands where first names stand: first, or after a comma. */
export function holdsFirstName(value: string): boolean {
  const words = value.toLowerCase().replace(/^(?:mr|mrs|ms|dr|prof)\. /, '');
  return words.split(',').some((part) => firstNames.has(/^\s*([^\s.-]+)/.exec(part)?.[1] ?? ''));
}
