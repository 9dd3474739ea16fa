import { z } from 'zod';

const mostIds = 20;
const longestId = 500;
const issuerId = /^(?:did:[a-z\d]+:[\w.:%-]+|https:\/\/[^\s"<>]+)$/;

/** Identifiers of an issuer of credentials, one a line; absent is none. */
export const issuerIdsValue = z
  .string('Enter identifiers here, or leave it empty.')
  .default('')
  .transform((text) => [...new Set(text.split(/\s+/).filter((line) => line !== ''))])
  .refine((ids) => ids.length <= mostIds, `Enter at most ${mostIds} identifiers.`)
  .refine(
    (ids) => ids.every((id) => id.length <= longestId && issuerId.test(id)),
    'Enter each identifier as it stands in the credentials: it begins with did: or https://, one a line.',
  );
