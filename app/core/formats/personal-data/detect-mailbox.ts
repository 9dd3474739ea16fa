import type { ColumnRole } from '../log-format.ts';
import { isFullName } from './weigh-words.ts';

// Each pattern begins only where a word does. One that could begin anywhere would read a
// long value once for each of its characters, which for a megabyte takes hours.
const email =
  /(?<![^\s@<>,;:"'()=?&/])[^\s@<>,;:"()=?&/]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;
const encodedEmail = /(?<![\w.+-])[\w.+-]{1,64}%40[\w-]{1,63}\.\w/;
const bracket = (word: string) => `\\s?[[({<]\\s?${word}\\s?[\\])}>]\\s?`;
const spelledAt = new RegExp(`${bracket('at')}|\\sat\\s(?=[\\w-]{2,63}\\sdot\\s\\w)`, 'gi');
const spelledDot = new RegExp(`${bracket('dot')}|\\sdot\\s|\\s\\.\\s(?=[a-z]{2,10}(?!\\w))`, 'gi');
const privateMailbox =
  /@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|pm|gmx|mail|zoho|fastmail|hey|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|qq|163|yandex|tutanota|duck)\./i;
const personalMailbox = /(?<![\w.+-])([a-z]{2,20})[._-]([a-z]{2,20})\d{0,4}(?:\+[\w.-]{0,40})?@/i;

/**
 * Whether a value holds an e-mail address of a person, also one that is encoded or spelled
 * out. An organisation’s column may hold the organisation’s own address, but neither a
 * private mailbox nor one that bears a person’s name.
 */
export function holdsMailbox(value: string, role: ColumnRole): boolean {
  if (encodedEmail.test(value)) return true;
  if (!email.test(value)) return false;
  if (role !== 'organisation') return true;
  if (privateMailbox.test(value)) return true;
  const [, first = '', last = ''] = personalMailbox.exec(value) ?? [];
  return isFullName(first, last);
}

/** Whether a value holds such an address without its sign: `jo [at] example . org`. */
export function holdsSpelledMailbox(value: string, role: ColumnRole): boolean {
  const signed = value.replace(spelledAt, '@');
  return signed !== value && holdsMailbox(signed.replace(spelledDot, '.'), role);
}
