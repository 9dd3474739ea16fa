import { compareVersions } from '#app/core/roadmap/content/compare-versions.ts';
import type { RoadMapFile } from '#app/core/roadmap/content/road-map-file.ts';
import { findLatestRoadMap, insertRoadMapVersion } from '#db/records/queries/road-map-versions.ts';
import { actorName } from '../../actor-name.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { FeatureContext } from '../../feature-context.ts';

/**
 * Adds the content that came with the program when there is none, or only an earlier
 * version. What an administrator has made since is never replaced.
 */
export function loadContent(
  context: Pick<FeatureContext, 'records' | 'actor' | 'now'>,
  { content, translations }: RoadMapFile,
): void {
  const latest = findLatestRoadMap(context.records);
  const { version } = content;
  if (latest && compareVersions(version, latest.version) <= 0) return;
  insertRoadMapVersion(context.records, auditEntry(context, 'road-map.load', 'road-map', version), {
    ...{ version, content, translations },
    createdBy: actorName(context.actor),
    createdAt: context.now().toISOString(),
  });
}
