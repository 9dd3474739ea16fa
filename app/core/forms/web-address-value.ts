import { z } from 'zod';

/** Whether the text is a web address of one of the protocols, with a host. */
function isWebAddress(text: string, protocols: readonly string[]): boolean {
  // URL.parse would be shorter; Node 20 does not have it.
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  // A name or password inside an address is a secret or a disguise.
  return protocols.includes(protocol) && hostname !== '' && username === '' && password === '';
}

function webAddress(protocols: readonly string[], sentence: string) {
  return z
    .string(sentence)
    .trim()
    .max(500, 'Shorten this to 500 characters or fewer.')
    .default('')
    .refine((text) => text === '' || isWebAddress(text, protocols), sentence);
}

/** A website, or empty. Never `javascript:` or anything else that a link would run. */
export const optionalWebsite = webAddress(
  ['https:', 'http:'],
  'Enter a web address that starts with https:// or http://, or leave it empty.',
);

/** A link to evidence, https only, or empty. */
export const optionalEvidenceLink = webAddress(
  ['https:'],
  'Enter a web address that starts with https://, or leave it empty.',
);
