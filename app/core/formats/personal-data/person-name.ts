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

/** Whether one of the words is a common first name. */
export function holdsFirstName(value: string): boolean {
  return value
    .toLowerCase()
    .split(/[\s,.-]+/)
    .some((part) => firstNames.has(part));
}
