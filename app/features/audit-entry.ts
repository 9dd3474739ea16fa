import type { AuditEntry } from '#db/records/audited.ts';
import { actorName } from './actor-name.ts';
import type { FeatureContext } from './feature-context.ts';

/** The audit row of a write by whoever is asking, at the present moment. */
export function auditEntry(
  { actor, now }: Pick<FeatureContext, 'actor' | 'now'>,
  action: string,
  subjectType: string,
  subjectId: string | number,
  details: Record<string, unknown> = {},
): AuditEntry {
  return {
    at: now().toISOString(),
    actor: actorName(actor),
    accountId: actor.kind === 'account' ? actor.accountId : null,
    action,
    subjectType,
    subjectId: String(subjectId),
    details,
  };
}
