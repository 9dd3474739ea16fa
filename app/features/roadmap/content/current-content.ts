import { AppError } from '#app/core/app-error.ts';
import {
  findLatestRoadMap,
  findRoadMap,
  type RoadMapVersion,
} from '#db/records/queries/road-map-versions.ts';
import type { FeatureContext } from '../../feature-context.ts';

/**
 * The version of the road map that is in use, or a version of old.
 * @throws AppError `unavailable` when none was loaded, `not_found` for a version that is not there
 */
export function currentContent(
  { records }: Pick<FeatureContext, 'records'>,
  version?: string,
): RoadMapVersion {
  const found = version === undefined ? findLatestRoadMap(records) : findRoadMap(records, version);
  if (found) return found;
  if (version === undefined) {
    throw new AppError(
      'unavailable',
      'The road map’s checklists are not loaded yet. Start Milepost again to load them.',
    );
  }
  throw new AppError('not_found', 'There is no such version of the road map.');
}
