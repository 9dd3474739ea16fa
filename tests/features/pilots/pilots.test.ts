import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/core/access/actor.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { findPilot } from '#app/features/pilots/find-pilot.ts';
import { listPilotCards } from '#app/features/pilots/list-pilot-cards.ts';
import { pilotForm, pilotSettingsForm } from '#app/features/pilots/pilot-form.ts';
import { readPilotFrame } from '#app/features/pilots/read-pilot-frame.ts';
import { updatePilot } from '#app/features/pilots/update-pilot.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import { readers, visitor } from '../../support/actors.ts';
import { testContext } from '../../support/test-databases.ts';

describe('creating a pilot', () => {
  it('needs a code and a name and nothing else', () => {
    const context = testContext();
    createPilot(context, { code: 'riverbend', name: 'Riverbend' });
    expect(findPilot(context, 'RiverBend')).toMatchObject({
      code: 'RIVERBEND',
      phase: 1,
      startsOn: null,
      isPublic: true,
      occupations: [],
    });
  });

  it('takes what a form sends and what a command sends alike', () => {
    const context = testContext();
    const fields = {
      code: 'HILL-2',
      name: 'Hillside',
      startsOn: '2026-01-05',
      endsOn: '',
      phase: '4',
      occupations: 'Nurse\nWelder\nNurse',
      isPublic: 'no',
    } as const;
    // A form is parsed by the action first, and once more by the feature.
    createPilot(context, pilotForm.parse(fields));
    createPilot(context, { ...fields, code: 'HILL-3' });
    for (const code of ['HILL-2', 'HILL-3']) {
      expect(findPilot(context, code)).toMatchObject({
        startsOn: '2026-01-05',
        endsOn: null,
        phase: 4,
        occupations: ['Nurse', 'Welder'],
        isPublic: false,
      });
    }
  });

  it.each(['A', 'a b', '-AB', 'ÄB', 'x'.repeat(25), 'new', '../etc'])(
    'refuses the code "%s"',
    (code) => {
      const context = testContext();
      expect(() => createPilot(context, { code, name: 'Name' })).toThrow(/code/);
      expect(listAuditRows(context.records, { limit: 1, offset: 0 }).total).toBe(0);
    },
  );

  it('refuses a code that is taken, and dates out of order', () => {
    const context = testContext();
    createPilot(context, { code: 'AB', name: 'First' });
    expect(() => createPilot(context, { code: 'ab', name: 'Second' })).toThrow(/exists already/);
    expect(() =>
      createPilot(context, { code: 'CD', name: 'C', startsOn: '2026-02-01', endsOn: '2026-01-01' }),
    ).toThrow(/end date/);
    // A refused write leaves no audit row behind.
    expect(listAuditRows(context.records, { limit: 1, offset: 0 }).total).toBe(1);
  });
});

const settings = (fields: object) =>
  pilotSettingsForm.parse({ phase: '2', isPublic: 'no', ...fields });

describe('a pilot’s settings', () => {
  it('are not reset by half a form', () => {
    const issues = pilotSettingsForm.safeParse({ name: 'X' }).error?.issues;
    expect(issues?.map((issue) => issue.path[0])).toEqual(['phase', 'isPublic']);
  });

  it('change everything but the code', () => {
    const context = testContext();
    createPilot(context, { code: 'AB', name: 'First' });
    const changed = settings({ code: 'ZZ', name: 'Second', phase: '5' });
    updatePilot(context, 'AB', changed);
    expect(findPilot(context, 'AB')).toMatchObject({ name: 'Second', phase: 5 });
    expect(() => findPilot(context, 'ZZ')).toThrow(/no pilot/);
  });

  it.each(readers)('are refused to %o, as is a new pilot', (actor) => {
    const context = testContext();
    createPilot(context, { code: 'AB', name: 'First' });
    const theirs = { ...context, actor };
    expect(() => updatePilot(theirs, 'AB', settings({ name: 'X' }))).toThrow(/sign in|may not/i);
    expect(() => createPilot(theirs, { code: 'CD', name: 'X' })).toThrow(/sign in|may not/i);
  });
});

describe('what a reader may do on a pilot’s pages', () => {
  it('follows from the role', () => {
    const context = testContext();
    createPilot(context, { code: 'AB', name: 'First' });
    const partner: Actor = {
      kind: 'account',
      accountId: 3,
      role: 'partner',
      displayName: 'P',
      stakeholderId: 7,
    };
    const may = (actor: Actor) => {
      const { canManage, canImport } = readPilotFrame({ ...context, actor }, 'ab');
      return [canManage, canImport];
    };
    expect([may(visitor), may(partner), may(context.actor)]).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ]);
  });
});

it('cards of pilots that have nothing yet count to zero', () => {
  const context = testContext();
  createPilot(context, { code: 'AB', name: 'First' });
  const { pilots, mayWrite } = listPilotCards({ ...context, actor: visitor });
  expect(mayWrite).toBe(false);
  expect(pilots[0]).toMatchObject({
    partnerCount: 0,
    metricCount: 0,
    milestones: { done: 0, total: 0, overdue: 0, percentDone: 0 },
  });
});
