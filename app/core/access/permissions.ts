import { AppError } from '../app-error.ts';
import type { AccountRole, Actor } from './actor.ts';

/**
 * What each role may do, as data. An action that is missing here is allowed to
 * nobody. Reading published pages needs no permission and stands in no row.
 */
const permissions = {
  'stakeholder:write': ['coordinator', 'administrator'],
  'stage:write': ['coordinator', 'administrator'],
  'assessment:write': ['coordinator', 'partner', 'administrator'],
  'road-map:administer': ['administrator'],
  'pilot:write': ['coordinator', 'administrator'],
  'milestone:write': ['coordinator', 'administrator'],
  'metric:write': ['coordinator', 'administrator'],
  'import:read': ['coordinator', 'partner', 'administrator'],
  'import:write': ['coordinator', 'partner', 'administrator'],
  'import:undo': ['coordinator', 'partner', 'administrator'],
  'import:approve': ['coordinator', 'administrator'],
  'token:administer': ['coordinator', 'partner', 'administrator'],
  'release:preview': ['coordinator', 'administrator'],
  'release:publish': ['coordinator', 'administrator'],
  'draft:read': ['coordinator', 'administrator'],
  'account:administer': ['administrator'],
  'audit:read': ['coordinator', 'administrator'],
} as const satisfies Record<string, readonly AccountRole[]>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

/** What an action is done to, as far as the answer depends on it. */
export interface Resource {
  /** The organisation whose logs are concerned. A partner may touch only its own. */
  partnerId?: number | null;
  /** The pilot concerned. A token is good for one. */
  pilotId?: number;
}

/** Whether the actor may do this. For buttons; the guard is `checkMay`. */
export function canDo(actor: Actor, action: Action, resource: Resource = {}): boolean {
  if (actor.kind === 'command') return true;
  if (actor.kind === 'visitor') return false;
  if (actor.kind === 'token') return canTokenDo(actor, action, resource);
  const allowed: readonly AccountRole[] = permissions[action];
  if (!allowed.includes(actor.role)) return false;
  if (actor.role !== 'partner') return true;
  // A partner without an organisation, or asking about nobody's logs, has nothing to read.
  if (resource.partnerId === undefined) return actor.stakeholderId !== null;
  return actor.stakeholderId !== null && resource.partnerId === actor.stakeholderId;
}

const actionsOfTokens: readonly Action[] = ['import:read', 'import:write', 'import:undo'];

function canTokenDo(
  actor: Extract<Actor, { kind: 'token' }>,
  action: Action,
  { partnerId, pilotId }: Resource,
): boolean {
  return (
    actionsOfTokens.includes(action) &&
    (partnerId === undefined || partnerId === actor.stakeholderId) &&
    (pilotId === undefined || pilotId === actor.pilotId)
  );
}

/**
 * Throws unless the actor may do this.
 * @throws AppError `sign_in_required` for visitors, `forbidden` for everybody else.
 */
export function checkMay(actor: Actor, action: Action, resource: Resource = {}): void {
  if (canDo(actor, action, resource)) return;
  if (actor.kind === 'visitor') {
    throw new AppError('sign_in_required', 'Please sign in to do this.');
  }
  throw new AppError(
    'forbidden',
    actor.kind === 'token'
      ? 'This token is good for the logs of one partner in one pilot, and for nothing else.'
      : 'Your account may not do this. A coordinator or administrator can.',
  );
}
