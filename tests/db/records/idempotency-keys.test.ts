import { describe, expect, it } from 'vitest';
import { auditEntry } from '#app/features/audit-entry.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { answerOnce, type KeyedRequest } from '#db/records/queries/idempotency-keys.ts';
import { insertImport, listImports } from '#db/records/queries/imports.ts';
import { findPilotByCode } from '#db/records/queries/pilots.ts';
import { testContext } from '../../support/test-databases.ts';

const asked: KeyedRequest = { sender: 'token:1', keyHash: 'key', requestHash: 'request' };
const week = { at: '2026-07-08T00:00:00.000Z', keptSince: '2026-07-01T00:00:00.000Z' };

function ground() {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  const { records } = context;
  const pilotId = findPilotByCode(records, 'AB')?.id ?? 0;
  const work = () =>
    insertImport(records, ({ id }) => auditEntry(context, 'import.received', 'import', id), {
      ...{ pilotId, format: 'events-csv', status: 'queued', requestedBy: 'Robin' },
      createdAt: week.at,
    }).id;
  const answer = (request: Partial<KeyedRequest> = {}, times = week, doing = work) =>
    answerOnce(records, { ...asked, ...request }, times, doing);
  const count = () => listImports(records, pilotId, { limit: 100 }).length;
  return { answer, count };
}

describe('answerOnce', () => {
  it('does the work of a request once, and answers alike ever after', () => {
    const { answer, count } = ground();
    const first = answer();
    const again = answer({}, { ...week, at: '2026-07-08T00:00:05.000Z' });
    expect(first.isRepeat).toBe(false);
    expect(again).toEqual({ ...first, isRepeat: true });
    expect(count()).toBe(1);
  });

  it('refuses the same key with another request, and does nothing', () => {
    const { answer, count } = ground();
    answer();
    expect(() => answer({ requestHash: 'other' })).toThrow(/another address or another file/);
    expect(count()).toBe(1);
  });

  it('keeps the keys of senders apart', () => {
    const { answer, count } = ground();
    expect(answer().importId).not.toBe(answer({ sender: 'token:2' }).importId);
    expect(count()).toBe(2);
  });

  it('forgets a key whose time is over', () => {
    const { answer, count } = ground();
    answer();
    const keptSince = '2026-07-08T00:00:00.001Z';
    expect(answer({}, { at: '2026-07-15T00:00:01.000Z', keptSince }).isRepeat).toBe(false);
    expect(count()).toBe(2);
  });

  it('remembers nothing of work that failed, and leaves nothing of it', () => {
    const { answer, count } = ground();
    const failing = () => {
      throw new Error('The work failed.');
    };
    expect(() => answer({}, week, failing)).toThrow('The work failed.');
    expect(answer().isRepeat).toBe(false);
    expect(count()).toBe(1);
  });
});
