import { checkMay } from '#app/core/access/permissions.ts';
import { listAuditRows } from '#db/records/queries/audit.ts';
import type { FeatureContext } from '../feature-context.ts';

const entriesShown = 50;

/** The latest entries of the audit log, newest first. */
export function readAuditTrail(context: FeatureContext) {
  checkMay(context.actor, 'audit:read');
  return listAuditRows(context.records, { limit: entriesShown, offset: 0 }).rows.map(
    ({ id, at, actor, action, subjectType, subjectId }) => ({
      id,
      at,
      actor,
      action,
      subject: `${subjectType} ${subjectId}`,
    }),
  );
}
