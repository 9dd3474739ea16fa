import { checkMay } from '#app/core/access/permissions.ts';
import { updatePilot as writePilot } from '#db/records/queries/pilots.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';
import type { PilotSettings } from './pilot-form.ts';

/**
 * Changes a pilot's settings; its code stays.
 * @throws AppError `forbidden` or `not_found`
 */
export function updatePilot(context: FeatureContext, code: string, settings: PilotSettings): void {
  checkMay(context.actor, 'pilot:write');
  const pilot = findPilot(context, code);
  const { phase, isPublic, startsOn, endsOn } = settings;
  const details = { phase, isPublic, startsOn, endsOn };
  const entry = auditEntry(context, 'pilot.update', 'pilot', pilot.code, details);
  const values = { ...settings, updatedAt: context.now().toISOString() };
  writePilot(context.records, entry, pilot.id, values);
}
