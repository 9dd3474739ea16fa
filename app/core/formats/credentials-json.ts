import {
  type CredentialFinding,
  credentialFindings,
  findCredentialFinding,
  presentationFindings,
} from '../credentials/credential-findings.ts';
import exampleCredential from '../credentials/examples/genuine.json';
import { achievementTypes } from './achievement-types.ts';
import { eventRecord } from './event-record.ts';
import { codeMap, RowReader } from './fields/row-reader.ts';
import { column, type LogFormat, type VocabularyRow } from './log-format.ts';
import { checkOutcomes, credentialFormats, type EventRecord } from './records.ts';

const counted = 'Counted by Milepost, not written in the file';
const findingIds = credentialFindings.map(({ id }) => id);

/**
 * What is kept of a signed credential while it is read. Whoever reads the file fills these
 * in; nothing else of the credential, and no identifier of a person, comes this far.
 */
const columns = [
  column(
    'proof',
    'code',
    'The signature. Kept is what checking it came to: see what each answer is counted as.',
    'verified',
    { isRequired: true, codes: findingIds },
  ),
  column('document', 'number', `${counted}: which document of the file it stands in.`, '1'),
  column(
    'credential',
    'id',
    'The credential itself is not kept, nor its id: a SHA-256 hash of the document stands for it.',
    'sha256_9b1e4f…',
  ),
  column(
    'credentialSubject.id',
    'person',
    'The holder: the first of an e-mail address or another identifier in “identifier”, the DID in “id”, a hashed identifier. Never kept: a keyed pseudonym takes its place before anything is written.',
    'did:key:z6Mk…',
  ),
  column(
    'issuer',
    'organisation',
    'Who issued. Kept when it is registered with the pilot; a keyed reference otherwise.',
    'did:key:z6Mk…',
  ),
  column(
    'credentialSubject.achievement.achievementType',
    'code',
    'Kept when it is an achievement type of Open Badges 3.0.',
    'Certificate',
  ),
  column('type', 'code', 'Kept as ob3, clr2, vc1 or vc2.', 'OpenBadgeCredential'),
  column(
    'validFrom',
    'moment',
    'When it was issued (issuanceDate in older ones).',
    '2025-03-04T00:00:00Z',
  ),
  column('awardedDate', 'moment', 'When it was awarded, where it says so.', '2025-03-01T00:00:00Z'),
  column(
    'presentation',
    'code',
    'What became of the presentation around it: presented, or presentation_not_counted.',
    '',
  ),
  column(
    'presentation.proof.created',
    'moment',
    'When its holder presented it.',
    '2025-04-01T08:30:00Z',
  ),
  column(
    'presentation.proof.domain',
    'organisation',
    'To which site it was presented: kept as the verifier when it is the site of an organisation of this pilot; a keyed reference otherwise.',
    'jobs.example.org',
  ),
  column('check_signature', 'code', `${counted}: pass.`, 'pass', { codes: checkOutcomes }),
  column('check_validity', 'code', `${counted}: whether it was in force when issued.`, 'pass', {
    codes: checkOutcomes,
  }),
  column(
    'check_status',
    'code',
    'By a status list of its issuer in the same file.',
    'not_checked',
    { codes: checkOutcomes },
  ),
  column('check_issuer', 'code', 'Whether the issuer is registered with the pilot.', 'pass', {
    codes: checkOutcomes,
  }),
  column(
    'presentation.check_validity',
    'code',
    `${counted}: whether it was in force when presented.`,
    'pass',
    { codes: checkOutcomes },
  ),
] as const;

const at = new Map(columns.map(({ name }, index) => [name, index]));
const place = (name: string): number => at.get(name) ?? -1;
const achievements = codeMap(achievementTypes);
const formats = codeMap(credentialFormats);
const outcomes = codeMap(checkOutcomes);
const reader = new RowReader(columns);

/** Signed credentials and presentations, each verified as it is read and then forgotten. */
export const credentialsJson: LogFormat = {
  id: 'credentials-json',
  label: 'Signed credentials (JSON)',
  holds:
    'Signed credentials or presentations, as an issuer signed them or a verifier received them: one JSON document, a list of them, or one a line. Each is verified here without a network; who holds it, and everything else in it, is forgotten at once. Their holders are counted as people of their own and cannot be linked with other logs; to link them, turn the file into a log with the pilot’s linkage key first: npm run import -- --deidentify --key-file FILE.',
  layout: 'documents',
  // The same credential may come again, revoked since, or in a presentation.
  isSnapshot: true,
  columns,
  vocabulary: [
    ...credentialFindings.map((one) =>
      vocabularyRow(one, 'proof', one.effect === 'counted' ? ['issued', 'awarded'] : []),
    ),
    ...presentationFindings.map((one) =>
      vocabularyRow(one, 'presentation', one.id === 'presented' ? ['presented'] : []),
    ),
  ],
  template: `${JSON.stringify(exampleCredential)}\n`,
  receiptNote:
    'Each credential was verified without a network. Kept are a hash of it, its issuer, its type, its dates and the answers of the checks. Names, the issuer’s and the achievement’s too, and everything else in it were not. Its holders are known by pseudonyms made on this server, so they are not linked with people in other logs.',
  results: {
    of: (cells) =>
      [cells[place('proof')] ?? '', cells[place('presentation')] ?? ''].filter(Boolean),
    find: findCredentialFinding,
  },
  readRow(cells) {
    reader.start(cells);
    const found = findCredentialFinding(reader.cell(place('proof')));
    if (found === undefined) {
      reader.refuse(0, 'unknown_code', `One of these is expected: ${findingIds.join(', ')}.`);
    } else if (found.effect === 'refused') {
      reader.refuse(0, found.id, found.sentence);
    }
    if (found?.effect !== 'counted') return { records: [], problems: reader.problems };
    const records = readEvents();
    const { problems } = reader;
    return { records: problems.length > 0 ? [] : records, problems };
  },
};

function vocabularyRow(
  { label, sentence }: CredentialFinding,
  column: string,
  eventTypes: VocabularyRow['eventTypes'],
): VocabularyRow {
  return { column, vendorWord: label, eventTypes, note: sentence };
}

/** What a credential that counts says has happened, and when. */
function readEvents(): EventRecord[] {
  const credentialId = reader.text(place('credential'));
  const shared = {
    credentialId,
    holderPid: reader.pid(place('credentialSubject.id')),
    issuerId: reader.text(place('issuer')),
    achievementType: reader.code(
      place('credentialSubject.achievement.achievementType'),
      achievements,
    ),
    credentialFormat: reader.code(place('type'), formats),
    checkSignature: reader.code(place('check_signature'), outcomes),
    checkValidity: reader.code(place('check_validity'), outcomes),
    checkStatus: reader.code(place('check_status'), outcomes),
    checkIssuer: reader.code(place('check_issuer'), outcomes),
  };
  const dated = [
    { eventType: 'awarded', moment: reader.moment(place('awardedDate')) },
    { eventType: 'issued', moment: reader.moment(place('validFrom')) },
  ] as const;
  const events = dated.flatMap(({ eventType, moment }) =>
    moment === null
      ? []
      : [
          eventRecord({
            ...shared,
            eventId: `${credentialId}_${eventType}`,
            eventType,
            occurredAt: moment.at,
            datePrecision: moment.precision,
          }),
        ],
  );
  const presented = reader.moment(place('presentation.proof.created'));
  if (presented === null) return events;
  const checkValidity = reader.code(place('presentation.check_validity'), outcomes);
  const others = [checkValidity, shared.checkStatus, shared.checkIssuer];
  const presentation = eventRecord({
    ...shared,
    checkValidity,
    eventId: `${credentialId}_presented_${Date.parse(presented.at)}`,
    eventType: 'presented',
    occurredAt: presented.at,
    datePrecision: presented.precision,
    verifierId: reader.text(place('presentation.proof.domain')),
    result: others.includes('fail') ? 'valid_with_warnings' : 'valid',
  });
  return [...events, presentation];
}
