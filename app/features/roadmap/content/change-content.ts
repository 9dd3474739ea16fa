import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { compareVersions } from '#app/core/roadmap/content/compare-versions.ts';
import { contentChanges } from '#app/core/roadmap/content/content-changes.ts';
import { type RoadMapFile, roadMapFile } from '#app/core/roadmap/content/road-map-file.ts';
import { insertRoadMapVersion } from '#db/records/queries/road-map-versions.ts';
import { actorName } from '../../actor-name.ts';
import { auditEntry } from '../../audit-entry.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { currentContent } from './current-content.ts';

/** Problems told at once: enough to mend a file by, few enough to read. */
const mostProblems = 5;

/**
 * Reads the text of a road map's file.
 * @throws AppError `invalid`, with where and what; ids and places only, no text of the file
 */
export function readContentFile(text: string): RoadMapFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError('invalid', 'This is not JSON. Export the road map and change that file.');
  }
  const parsed = roadMapFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const told = issues
    .slice(0, mostProblems)
    .map(({ code, path, message }) =>
      code === 'custom' ? message : `${path.join('.') || 'The file'}: ${message}.`,
    );
  const rest = issues.length > mostProblems ? ` And ${issues.length - mostProblems} more.` : '';
  throw new AppError('invalid', `${told.join(' ')}${rest}`);
}

/**
 * Puts a new version of the road map into use. Earlier ones stay, and so do the
 * assessments that were made with them.
 * @throws AppError `forbidden`, or `invalid` for a version that is not later than the one in use
 */
export function addContentVersion(context: FeatureContext, file: RoadMapFile, note: string): void {
  checkMay(context.actor, 'road-map:administer');
  const latest = currentContent(context);
  const { version } = file.content;
  if (compareVersions(version, latest.version) <= 0) {
    throw new AppError(
      'invalid',
      `Give the new version a number after ${latest.version}, which is in use.`,
    );
  }
  const { added, removed, changed } = contentChanges(latest.content, file.content);
  const entry = auditEntry(context, 'road-map.change', 'road-map', version, {
    from: latest.version,
    ...{ added: added.length, removed: removed.length, changed: changed.length },
  });
  insertRoadMapVersion(context.records, entry, {
    ...{ version, note, content: file.content, translations: file.translations },
    createdBy: actorName(context.actor),
    createdAt: context.now().toISOString(),
  });
}
