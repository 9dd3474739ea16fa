import type { PersonalDataKind } from './personal-data-kind.ts';

/** What stands in a column of personal data that holds none, or no more. */
const answers =
  /^(?:yes|no|true|false|y|n|0|1|n\/?a|none|nil|null|unknown|not (?:provided|given|available|known|reported)|declined|redacted|removed|deleted|hidden|anonymous|withheld|-+|\*+|x+\*+|\.+)$/i;
const count = /^\d{1,3}(?:\.\d+)?%?$/;
const recentDay = /^20[12]\d-\d\d-\d\d(?:[T ].*)?$/;
const fewestDigits = 4;

/**
 * Whether a value can be what the header of its column promises: a column “Phone” may say
 * yes and no, and a column “Emails” how many were sent.
 */
export function keepsPromise(kind: PersonalDataKind, value: string): boolean {
  if (answers.test(value)) return false;
  const digits = value.replace(/\D+/g, '').length;
  switch (kind) {
    case 'email':
      return !count.test(value) && !recentDay.test(value);
    case 'phone':
      return digits >= fewestDigits && !recentDay.test(value);
    case 'ssn':
      return digits >= fewestDigits;
    case 'birth':
      return digits > 0;
    case 'wallet':
      return digits > 0;
    default:
      return true;
  }
}
