import { canDo } from '#app/core/access/permissions.ts';
import { contentChanges } from '#app/core/roadmap/content/content-changes.ts';
import { listRoadMapVersions } from '#db/records/queries/road-map-versions.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { currentContent } from './current-content.ts';

/**
 * The words of the road map as everybody may read them, in the version in use or an earlier
 * one, and what that version changed.
 * @throws AppError `not_found` for a version that is not there, `unavailable`
 */
export function readContentPage(context: FeatureContext, asked: string | null) {
  const shown = currentContent(context, asked || undefined);
  const versions = listRoadMapVersions(context.records);
  const at = versions.findIndex(({ version }) => version === shown.version);
  const earlier = versions[at + 1]?.version ?? null;
  return {
    content: shown.content,
    note: shown.note,
    versions: versions.map(({ version, note, createdAt }) => ({ version, note, createdAt })),
    isInUse: at === 0,
    earlier,
    changes: earlier && contentChanges(currentContent(context, earlier).content, shown.content),
    mayEdit: canDo(context.actor, 'road-map:administer'),
  };
}
