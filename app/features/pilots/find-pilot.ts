import { AppError } from '#app/core/app-error.ts';
import { findPilotByCode, type Pilot } from '#db/records/queries/pilots.ts';
import type { FeatureContext } from '../feature-context.ts';

/**
 * The pilot with a code, in letters of either case.
 * @throws AppError `not_found`
 */
export function findPilot({ records }: Pick<FeatureContext, 'records'>, code: string): Pilot {
  const pilot = findPilotByCode(records, code);
  if (!pilot) {
    throw new AppError('not_found', 'There is no pilot with this code. See the list of pilots.');
  }
  return pilot;
}
