/** What two entries for the same organisation have in common, however they are written. */

/** Endings that say what kind of company it is, and not which one. */
const legalForms = /\b(inc|incorporated|llc|ltd|limited|corp|corporation|co|company|the)\b/g;

/** A name as it is compared: letters and digits in lower case, without accents and legal forms. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .replace(legalForms, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A web address as it is compared: its host without `www`, and its path; empty for none. */
export function comparableAddress(website: string): string {
  const text = website.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return '';
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}
