import { z } from 'zod';
import { type Finding, fail, notChecked, pass } from './credential-report.ts';
import { asList, type JsonObject } from './json-object.ts';

const credentialsContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
];
const badgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context';

const text = z.string().min(1);
const typed = (type: string) =>
  z.union([z.literal(type), z.array(z.string()).refine((types) => types.includes(type))]);

const achievement = z.looseObject({
  id: text,
  type: typed('Achievement'),
  name: text,
  description: text,
  criteria: z.looseObject({}),
});

const subject = z
  .looseObject({ type: typed('AchievementSubject'), achievement })
  .refine((value) => 'id' in value || 'identifier' in value, { path: ['id or identifier'] });

/** What Open Badges 3.0 requires of an AchievementCredential, as far as it is a form. */
const badge = z
  .looseObject({
    '@context': z
      .array(z.string())
      .refine(([first]) => credentialsContexts.includes(first ?? ''))
      .refine((urls) => urls.some((url) => url.startsWith(badgesContext))),
    id: text,
    type: typed('VerifiableCredential'),
    issuer: z.union([z.looseObject({ id: text, type: typed('Profile') }), text]),
    credentialSubject: z.preprocess(asList, z.array(subject).min(1)),
  })
  .refine((value) => 'validFrom' in value || 'issuanceDate' in value, { path: ['validFrom'] });

/**
 * Whether an Open Badges 3.0 credential holds the fields that the specification
 * requires. Says which are missing by their names in the specification.
 * @param isMalformed the verification library already refused it as a credential
 */
export function checkForm(document: JsonObject, isMalformed: boolean): Finding {
  const types = asList(document.type);
  if (!types.includes('OpenBadgeCredential') && !types.includes('AchievementCredential')) {
    if (isMalformed) return fail('It is not put together as a verifiable credential must be.');
    return notChecked(
      'It is not an Open Badges 3.0 credential. Only the form of Open Badges 3.0 is checked.',
    );
  }
  const parsed = badge.safeParse(document);
  if (parsed.success) {
    return isMalformed
      ? fail('It is not put together as a verifiable credential must be.')
      : pass('It holds the fields that Open Badges 3.0 requires.');
  }
  const fields = new Set(parsed.error.issues.map((issue) => fieldName(issue.path)));
  return fail(`Missing or not as Open Badges 3.0 asks: ${[...fields].join(', ')}.`);
}

function fieldName(path: PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string');
  return names.length === 0 ? 'the credential' : names.join('.');
}
