import type { FeatureContext } from '../../feature-context.ts';
import { sendersOfPilot } from './senders-of-pilot.ts';

/**
 * The partners of a pilot that used to send logs and have stopped, by name.
 * @param ownId only this organisation, when it is given
 */
export function listSilentPartners(
  context: Pick<FeatureContext, 'records' | 'now'>,
  pilotId: number,
  ownId: number | null,
): { name: string; daysSince: number; usualGapDays: number }[] {
  return sendersOfPilot(context, pilotId, ownId).flatMap(({ sender, punctuality }) => {
    const { isSilent, daysSince, usualGapDays } = punctuality;
    if (!isSilent || daysSince === null || usualGapDays === null) return [];
    return [{ name: sender.name, daysSince, usualGapDays }];
  });
}
