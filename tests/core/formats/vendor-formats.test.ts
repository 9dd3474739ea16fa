import { describe, expect, test } from 'vitest';
import { badgrCsv } from '#app/core/formats/badgr-csv.ts';
import { credlyCsv } from '#app/core/formats/credly-csv.ts';
import { dccAdminCsv } from '#app/core/formats/dcc-admin-csv.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import { readJsonLine } from '#app/core/formats/json-line.ts';
import { learncardCsv } from '#app/core/formats/learncard-csv.ts';
import { LineColumns } from '#app/core/formats/line-columns.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import type { EventRecord } from '#app/core/formats/records.ts';
import { verifierCoreNdjson } from '#app/core/formats/verifier-core-ndjson.ts';
import { waltEventsNdjson } from '#app/core/formats/walt-events-ndjson.ts';

/** Reads a row given by column. */
function read(format: LogFormat, row: Record<string, string>) {
  for (const name of Object.keys(row)) {
    if (!format.columns.some((one) => one.name === name)) throw new Error(`No column ${name}.`);
  }
  const { records, problems } = format.readRow(format.columns.map(({ name }) => row[name] ?? ''));
  return { events: records as EventRecord[], problems };
}

function readObject(format: LogFormat, object: object) {
  const { cells } = new LineColumns(format.columns).sort(
    readJsonLine(JSON.stringify(object)).values,
  );
  const { records, problems } = format.readRow(cells);
  return { events: records as EventRecord[], problems };
}

const told = (events: readonly EventRecord[]) =>
  events.map(({ eventType, occurredAt }) => [eventType, occurredAt]);
const pid = 'p_7Q2M4T9XK3';

describe('a snapshot says', () => {
  const credly = {
    'Earner Badge ID': 'badge-1',
    'Issued to Email': pid,
    'Issue Date': '2014-04-01 09:41:00 -0500',
    'Record Created': '2014-04-02',
  };

  test('of Credly: awarded, offered and accepted apart, each with its own date or none', () => {
    expect(told(read(credlyCsv, { ...credly, Status: 'accepted' }).events)).toEqual([
      ['awarded', '2014-04-01T14:41:00.000Z'],
      ['offered', '2014-04-02'],
      ['accepted', null],
    ]);
    const dated = { ...credly, Status: 'Accepted', 'Accepted Date': '2014-04-03', Shares: '2' };
    expect(told(read(credlyCsv, dated).events)).toEqual([
      ['awarded', '2014-04-01T14:41:00.000Z'],
      ['offered', '2014-04-02'],
      ['accepted', '2014-04-03'],
      ['shared', null],
    ]);
  });

  test('of a revoked badge nothing of what it was before, but the dates that are there', () => {
    expect(told(read(credlyCsv, { ...credly, Status: 'revoked' }).events)).toEqual([
      ['awarded', '2014-04-01T14:41:00.000Z'],
      ['offered', '2014-04-02'],
      ['revoked', null],
    ]);
    const dcc = { id: 'c-1', emailAddress: pid, status: 'REVOKED', revocationDate: '2025-04-01' };
    expect(told(read(dccAdminCsv, dcc).events)).toEqual([['revoked', '2025-04-01']]);
  });

  test('of a draft nothing at all', () => {
    const draft = { id: 'c-1', emailAddress: pid, status: 'DRAFT', issuanceDate: '2025-04-01' };
    expect(read(dccAdminCsv, draft)).toEqual({ events: [], problems: [] });
  });

  test('the same event under the same id, and one without a date under another', () => {
    const ids = (row: Record<string, string>) =>
      read(learncardCsv, { 'Recipient ID': pid, 'Activity ID': 'act-1', ...row }).events.map(
        ({ eventId }) => eventId,
      );
    const sent = { 'Date Sent': '2025-03-04' };
    expect(ids({ ...sent, Status: 'DELIVERED' })).toEqual(['learncard:act-1:offered']);
    expect(ids({ ...sent, Status: 'Claimed' })).toEqual([
      'learncard:act-1:offered',
      'learncard:act-1:accepted:undated',
    ]);
    expect(ids({ ...sent, Status: 'claimed', 'Date Claimed': '2025-03-06' })).toEqual([
      'learncard:act-1:offered',
      'learncard:act-1:accepted',
    ]);
  });

  test('which credential it is, by badge, day and person where it has no id', () => {
    const award = { 'Badge Class ID': 'class-1', Identifier: pid, 'Issue Date': '2025-03-04' };
    const [event] = read(badgrCsv, award).events;
    expect(event?.credentialId).toBe(`class-1:2025-03-04:${pid}`);
    const named = read(badgrCsv, { ...award, 'Assertion ID': 'a-1' }).events;
    expect(named[0]?.eventId).toBe('badgr:a-1:awarded');
  });
});

describe('what is shown of a format is what it does:', () => {
  const snapshots = logFormats.filter(
    ({ isSnapshot, layout }) => isSnapshot && layout === 'delimited',
  );

  test.each(snapshots.map((format) => ({ id: format.id, format })))('$id', ({ format }) => {
    const row = Object.fromEntries(
      format.columns
        .filter(({ isRequired, role }) => isRequired || role === 'id')
        .map(({ name, example }) => [name, example]),
    );
    expect(format.vocabulary.length).toBeGreaterThan(3);
    for (const { column, vendorWord, eventTypes } of format.vocabulary) {
      const value =
        { 'a date': '2025-03-05', 'more than 0': '7' }[vendorWord] ?? vendorWord.toUpperCase();
      const { events, problems } = read(format, { ...row, [column]: value });
      expect(problems).toEqual([]);
      expect(told(events).map(([type]) => type)).toEqual(expect.arrayContaining([...eventTypes]));
      const dated = events.find(({ eventType }) => eventType === eventTypes[0]);
      if (vendorWord === 'a date') expect(dated?.occurredAt).toBe('2025-03-05');
    }
  });

  test('every word of a column that has words is shown, and no other is read', () => {
    const { problems } = read(credlyCsv, {
      'Earner Badge ID': 'badge-1',
      'Issued to Email': pid,
      'Issue Date': '2025-03-04',
      Status: 'archived',
    });
    expect(problems).toMatchObject([
      { code: 'unknown_code', message: expect.stringContaining('pending, accepted, rejected') },
    ]);
  });

  test('vendors’ ids of people are pseudonymous or must be empty', () => {
    for (const { id, columns } of logFormats) {
      expect([id, columns.filter(({ role }) => role === 'person').length > 0]).toEqual([
        id,
        id !== 'population-csv',
      ]);
      for (const { name, description, role } of columns) {
        expect(description).toMatch(/\.$/);
        const isNamed = /name$/i.test(name) && /first|last|middle|earner|recipient/i.test(name);
        if (isNamed || /e-?mail(?! address)/i.test(name))
          expect([name, role]).toEqual([name, expect.stringMatching(/^(empty|person)$/)]);
      }
    }
  });
});

describe('a verification', () => {
  const base = { id: 'check-1', timestamp: '2025-04-01', holder_pid: pid };
  const step = (id: string, valid: boolean) => ({ id, valid });
  const genuine = step('valid_signature', true);
  const verdict = (object: object) => readObject(verifierCoreNdjson, { ...base, ...object });

  test.each([
    [{ log: [genuine] }, 'valid', 'pass', 'not_checked'],
    [{ log: [genuine, step('expiration', true)] }, 'valid', 'pass', 'pass'],
    [{ log: [genuine, step('expiration', false)] }, 'valid_with_warnings', 'pass', 'fail'],
    [
      { log: [genuine, step('expiration', true), step('registered_issuer', false)] },
      'valid_with_warnings',
      'pass',
      'pass',
    ],
    [
      { log: [genuine, { id: 'revocation_status', error: { name: 'status_list_not_found' } }] },
      'valid_with_warnings',
      'pass',
      'not_checked',
    ],
    [
      { log: [step('valid_signature', false), step('expiration', false)] },
      'invalid',
      'fail',
      'fail',
    ],
    [{ errors: [{ name: 'invalid_signature' }] }, 'invalid', 'fail', 'not_checked'],
    [{ errors: [{ name: 'did_web_unresolved' }] }, 'error', 'not_checked', 'not_checked'],
  ])('%j comes to %s, with its checks', (object, result, signature, validity) => {
    const { events, problems } = verdict(object);
    expect(problems).toEqual([]);
    expect(events).toMatchObject([
      { eventType: 'verified', result, checkSignature: signature, checkValidity: validity },
    ]);
  });

  test('without any outcome is refused', () => {
    expect(verdict({ log: [step('expiration', true)] }).problems).toMatchObject([
      { code: 'required' },
    ]);
  });
});

describe('an event of walt.id', () => {
  const base = { _id: 'e-1', timestamp: 1741192586004, holderId: pid, sessionId: 's-1' };
  const event = (eventType: string, type: string) =>
    readObject(waltEventsNdjson, { ...base, target: 'org.x', eventType, status: { type } });

  test('is an offer or a request by its kind, at the millisecond it says', () => {
    expect(event('IssuanceEvent', 'Open').events).toMatchObject([
      {
        eventType: 'offered',
        occurredAt: '2025-03-05T16:36:26.004Z',
        credentialId: 's-1',
        issuerId: 'org.x',
        verifierId: '',
      },
    ]);
    expect(event('VerificationEvent', 'open').events).toMatchObject([
      { eventType: 'presentation_requested', credentialId: '', verifierId: 'org.x' },
    ]);
  });

  test('does what is shown of it', () => {
    for (const { column, vendorWord, eventTypes } of waltEventsNdjson.vocabulary) {
      const kind = column.split(' ').at(-1) ?? '';
      for (const word of vendorWord.split(', ')) {
        const { events, problems } = event(kind, word);
        expect(problems).toEqual([]);
        expect(events.map(({ eventType }) => eventType)).toEqual(eventTypes);
      }
    }
  });

  test('of keys and wallets is passed over', () => {
    expect(event('KeyEvent', 'whatever')).toEqual({ events: [], problems: [] });
  });
});
