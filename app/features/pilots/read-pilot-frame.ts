import { canDo } from '#app/core/access/permissions.ts';
import type { FeatureContext } from '../feature-context.ts';
import { findPilot } from './find-pilot.ts';

/**
 * What stands around every page of a pilot, and what the actor may do there.
 * @throws AppError `not_found`
 */
export function readPilotFrame(context: FeatureContext, pilotCode: string) {
  const { code, name, region, phase, startsOn, endsOn } = findPilot(context, pilotCode);
  return {
    pilot: { code, name, region, phase, startsOn, endsOn },
    canManage: canDo(context.actor, 'pilot:write'),
    canImport: canDo(context.actor, 'import:read'),
  };
}
