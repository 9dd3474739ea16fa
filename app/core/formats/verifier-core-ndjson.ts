import { achievementTypes } from './achievement-types.ts';
import { eventRecord } from './event-record.ts';
import { RowReader } from './fields/row-reader.ts';
import { readEpochMoment, vendorMoment } from './fields/vendor-moment.ts';
import { column, type LogFormat } from './log-format.ts';
import type { EventRecord } from './records.ts';
import {
  type CheckOutcome,
  judgeVerification,
  verificationVocabulary,
} from './verification-result.ts';

const step = (name: string, description: string) => [
  column(`log[${name}].valid`, 'code', description, 'true'),
  column(`log[${name}].error.name`, 'code', 'Why that check could not be made.', ''),
  column(`log[${name}].error.message`, 'free', 'Not kept.', ''),
];
const mustBeEmpty = 'Must be empty: remove it before sending the file.';

const columns = [
  column('id', 'id', 'Your own id of the verification.', 'check-000001', {
    isRequired: true,
    aliases: ['event_id', 'verificationId'],
  }),
  column('timestamp', 'moment', 'When it was verified.', '2025-04-01T08:30:00Z', {
    isRequired: true,
    aliases: ['occurred_at', 'verifiedAt', 'date'],
  }),
  column(
    'holder_pid',
    'person',
    'A pseudonymous id in place of the subject’s own identifier.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true, aliases: ['credential.credentialSubject.id', 'holderPid'] },
  ),
  column('verifier_id', 'organisation', 'The organisation that verifies.', 'lakes-hospital', {
    aliases: ['verifierId', 'verifier'],
  }),
  column('credential.id', 'id', 'Your own id of the credential.', 'cred-000001', {
    aliases: ['credential_id', 'credentialId'],
  }),
  column('credential.issuer.id', 'organisation', 'The organisation that issued.', 'lakes-college', {
    aliases: ['credential.issuer', 'issuer_id'],
  }),
  column('credential.issuer.name', 'organisation', 'Not kept.', ''),
  column('credential.name', 'title', 'Not kept.', ''),
  column('credential.type[]', 'code', 'OpenBadgeCredential or ClrCredential is kept.', ''),
  column(
    'credential.credentialSubject.achievement.achievementType',
    'code',
    'Kept when it is an achievement type of Open Badges 3.0.',
    'Certificate',
    { aliases: ['achievement_type'] },
  ),
  column('credential.credentialSubject.achievement.name', 'title', 'Not kept.', ''),
  column('credential.credentialSubject.name', 'empty', mustBeEmpty, ''),
  column('credential.proof.proofValue', 'empty', mustBeEmpty, ''),
  ...step('valid_signature', 'Whether the signature is genuine: true or false.'),
  ...step('expiration', 'Whether it is still in force: true or false.'),
  ...step('revocation_status', 'Whether it was not withdrawn: true or false.'),
  ...step('registered_issuer', 'Whether the issuer is in a known registry: true or false.'),
  column('log[registered_issuer].foundInRegistries[]', 'title', 'Not kept.', ''),
  column('log[schema_check].valid', 'code', 'Not kept.', ''),
  column('errors[].name', 'code', 'Names of errors that ended the verification.', '', {
    aliases: ['error_code'],
  }),
  column('errors[].message', 'free', 'Not kept.', ''),
  column('errors[].isFatal', 'code', 'Not kept.', ''),
  column('isFatal', 'code', 'Not kept.', 'false'),
];

const place = new Map(columns.map(({ name }, index) => [name, index]));
const at = (name: string): number => place.get(name) ?? -1;
const steps = ['valid_signature', 'expiration', 'revocation_status', 'registered_issuer'].map(
  (name) => ({ valid: at(`log[${name}].valid`), error: at(`log[${name}].error.name`) }),
);
const answers = new Map<string, boolean>([
  ['true', true],
  ['false', false],
]);
const achievements = new Set<string>(achievementTypes);
const reader = new RowReader(columns);

/** What verifier-core says of each credential it looked at, one JSON object a line. */
export const verifierCoreNdjson: LogFormat = {
  id: 'verifier-core-ndjson',
  label: 'verifier-core results (NDJSON)',
  holds:
    'Results of the Digital Credentials Consortium’s verifier-core: one verification a line, with its log of checks and, added by you, when it was and who verified.',
  layout: 'lines',
  isSnapshot: false,
  columns,
  vocabulary: verificationVocabulary,
  template: `${JSON.stringify({
    id: 'check-000001',
    timestamp: '2025-04-01T08:30:00Z',
    holder_pid: 'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    verifier_id: 'lakes-hospital',
    credential: { id: 'cred-000001', issuer: { id: 'lakes-college' } },
    isFatal: false,
    log: [
      { id: 'valid_signature', valid: true },
      { id: 'expiration', valid: true },
      { id: 'revocation_status', valid: true },
      { id: 'registered_issuer', valid: true, foundInRegistries: ['DCC Member Registry'] },
    ],
  })}\n`,
  readRow(cells) {
    reader.start(cells);
    const eventId = reader.text(0);
    const moment = vendorMoment(reader, 1, readEpochMoment);
    const holderPid = reader.pid(2);
    const shared = {
      verifierId: reader.text(3),
      credentialId: reader.text(4),
      issuerId: reader.text(5),
      credentialFormat: formatOf(reader.cell(at('credential.type[]'))),
      achievementType: readAchievementType(),
    };
    const verdict = readVerdict();
    const { problems } = reader;
    if (problems.length > 0 || moment === null || verdict === null)
      return { records: [], problems };
    const record = eventRecord({
      eventId: `verifier-core:${eventId}`,
      eventType: 'verified',
      occurredAt: moment.at,
      datePrecision: moment.precision,
      holderPid,
      ...shared,
      ...verdict,
    });
    return { records: [record], problems };
  },
};

function readVerdict() {
  const [signature, validity, status, issuer] = steps.map(readStep);
  const errorCode = reader.text(at('errors[].name'));
  const verdict = judgeVerification({
    signature: signature ?? '',
    validity: validity ?? '',
    status: status ?? '',
    issuer: issuer ?? '',
    errorCode,
  });
  if (verdict !== null) return verdict;
  reader.refuse(
    at('log[valid_signature].valid'),
    'required',
    'The outcome of the signature check, or the name of an error, is expected.',
  );
  return null;
}

/** A check that broke off, or was not made, has no outcome: neither passed nor failed. */
function readStep({ valid, error }: { valid: number; error: number }): CheckOutcome {
  const isBroken = reader.text(error) !== '';
  const value = reader.cell(valid).toLowerCase();
  if (value === '') return isBroken ? 'error' : '';
  const answer = answers.get(value);
  if (answer === undefined) {
    reader.refuse(valid, 'unknown_code', 'One of these is expected: true, false.');
  }
  if (isBroken) return 'error';
  return answer ? 'pass' : 'fail';
}

function readAchievementType(): string {
  const type = reader.cell(at('credential.credentialSubject.achievement.achievementType'));
  return achievements.has(type) ? type : '';
}

function formatOf(types: string): EventRecord['credentialFormat'] {
  if (types.includes('ClrCredential')) return 'clr2';
  return types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')
    ? 'ob3'
    : '';
}
