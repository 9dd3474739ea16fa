import { correctActivityTotals, listActivityTotals } from '#db/records/queries/activity-totals.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import type { ImportContext } from './import-context.ts';

/**
 * Brings the live totals of every pilot into agreement with the logs, which an update may
 * have changed: the logs decide.
 * @returns how many pilots' totals were put right
 */
export function mendTotals({
  records,
  store,
  now,
}: Pick<ImportContext, 'records' | 'store' | 'now'>): number {
  const context = { actor: { kind: 'command' as const, name: 'mend' }, now };
  const wrong = listPilots(records).flatMap(({ id, code }) => {
    const known = listActivityTotals(records, id).map(({ pilotId: _, ...total }) => total);
    const totals = store.activityTotals(code);
    return asText(known) === asText(totals) ? [] : [{ id, totals }];
  });
  for (const { id, totals } of wrong) {
    const audit = auditEntry(context, 'pilot.totals_mended', 'pilot', id);
    correctActivityTotals(records, audit, id, totals);
  }
  return wrong.length;
}

/** One text for the same totals, whatever order they come in. */
function asText(
  totals: readonly { week: string; eventType: string; partner: string; events: number }[],
): string {
  return totals
    .map(({ week, eventType, partner, events }) =>
      JSON.stringify([week, eventType, partner, events]),
    )
    .sort()
    .join('\n');
}
