import { describe, expect, it } from 'vitest';
import { type AccountRole, type Actor, accountRoles } from '#app/core/access/actor.ts';
import { actions, canDo, checkMay } from '#app/core/access/permissions.ts';

const account = (role: AccountRole, stakeholderId: number | null = null): Actor => ({
  kind: 'account',
  accountId: 1,
  role,
  displayName: role,
  stakeholderId,
});

/** The whole table, written down a second time: a change to it must be meant. */
const allowed: Record<AccountRole, string[]> = {
  coordinator: [
    'stakeholder:write',
    'stage:write',
    'assessment:write',
    'pilot:write',
    'milestone:write',
    'metric:write',
    'import:read',
    'import:write',
    'import:undo',
    'import:approve',
    'token:administer',
    'release:preview',
    'release:publish',
    'draft:read',
    'audit:read',
  ],
  partner: ['assessment:write', 'import:read', 'import:write', 'import:undo', 'token:administer'],
  researcher: [],
  administrator: [...actions],
};

describe('permissions', () => {
  it.each(accountRoles)('gives a %s what the table says and nothing else', (role) => {
    const may = actions.filter((action) => canDo(account(role, 7), action, { partnerId: 7 }));
    expect([...may].sort()).toEqual([...allowed[role]].sort());
  });

  it('gives a visitor nothing and a command everything', () => {
    expect(actions.filter((action) => canDo({ kind: 'visitor' }, action))).toEqual([]);
    const command: Actor = { kind: 'command', name: 'import' };
    expect(actions.every((action) => canDo(command, action))).toBe(true);
  });

  it('keeps a partner to the logs of its own organisation', () => {
    const partner = account('partner', 7);
    expect(canDo(partner, 'import:write', { partnerId: 7 })).toBe(true);
    expect(canDo(partner, 'import:write', { partnerId: 8 })).toBe(false);
    expect(canDo(partner, 'import:write', { partnerId: null })).toBe(false);
    expect(canDo(account('partner', null), 'import:read')).toBe(false);
  });

  it('asks a visitor to sign in and tells anybody else that it may not', () => {
    expect(() => checkMay({ kind: 'visitor' }, 'pilot:write')).toThrow(/sign in/);
    expect(() => checkMay(account('researcher'), 'pilot:write')).toThrow(/may not/);
    expect(() => checkMay(account('coordinator'), 'pilot:write')).not.toThrow();
  });
});
