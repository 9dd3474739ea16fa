import { describe, expect, it } from 'vitest';
import { listPilotCards } from '#app/features/pilots/list-pilot-cards.ts';
import { readFirstReleaseState } from '#app/features/releases/read-first-release-state.ts';
import { requestRelease } from '#app/features/releases/request-release.ts';
import { noteReleaseJobProgress } from '#db/records/queries/release-jobs.ts';
import { pilots } from '#db/records/schema/index.ts';
import { coordinator, testContext } from '../../support/test-databases.ts';
import { insertTestRelease } from '../../support/test-release.ts';

const visitor = { kind: 'visitor' } as const;
const asOf = '2026-11-20';

function testPilot(isPublic: boolean) {
  const context = testContext(coordinator, new Date('2026-11-21T12:00:00Z'));
  const moment = '2025-01-01T00:00:00.000Z';
  context.records
    .insert(pilots)
    .values({ code: 'LAKES', name: 'Lakes', isPublic, createdAt: moment, updatedAt: moment })
    .run();
  return { context, visiting: { ...context, actor: visitor } };
}

describe('the first release of a pilot', () => {
  it('is followed by everybody while it waits and while it is built', () => {
    const { context, visiting } = testPilot(true);
    expect(readFirstReleaseState(visiting, 'LAKES')).toBeNull();
    const { id } = requestRelease(context, 'LAKES', { kind: 'publish', asOf }, process.pid);
    expect(readFirstReleaseState(visiting, 'LAKES')).toEqual({ percentDone: 0, isWaiting: true });
    noteReleaseJobProgress(context.records, id, { status: 'building', percentDone: 34 });
    const state = { percentDone: 34, isWaiting: false };
    expect(readFirstReleaseState(visiting, 'LAKES')).toEqual(state);
    expect(listPilotCards(visiting).pilots[0]?.building).toEqual(state);
  });

  it('is not told of where releases may not be read, nor when its process has died', () => {
    const { context, visiting } = testPilot(false);
    requestRelease(context, 'LAKES', { kind: 'publish', asOf });
    expect(() => readFirstReleaseState(visiting, 'LAKES')).toThrow('sign in');
    expect(listPilotCards(visiting).pilots[0]?.building).toBeNull();
    expect(readFirstReleaseState(context, 'LAKES')).not.toBeNull();
    const later = () => new Date('2026-11-21T12:01:01Z');
    expect(readFirstReleaseState({ ...context, now: later }, 'LAKES')).toBeNull();
  });

  it('is no preview, and no second release', () => {
    const { context, visiting } = testPilot(true);
    const preview = requestRelease(context, 'LAKES', { kind: 'preview', asOf }, process.pid);
    expect(readFirstReleaseState(visiting, 'LAKES')).toBeNull();
    noteReleaseJobProgress(context.records, preview.id, { status: 'done', percentDone: 100 });
    insertTestRelease(context.published, { pilotCode: 'LAKES', number: 1 }, []);
    requestRelease(context, 'LAKES', { kind: 'publish', asOf }, process.pid);
    expect(readFirstReleaseState(visiting, 'LAKES')).toBeNull();
  });
});
