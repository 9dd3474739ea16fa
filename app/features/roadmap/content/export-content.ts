import type { RoadMapFile } from '#app/core/roadmap/content/road-map-file.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { currentContent } from './current-content.ts';

/**
 * A version of the road map as a file, to be changed and imported again.
 * @throws AppError `not_found` or `unavailable`
 */
export function exportContent(context: FeatureContext, asked: string | null) {
  const { version, content, translations } = currentContent(context, asked || undefined);
  const file: RoadMapFile = { content, translations };
  return { filename: `road-map-${version}.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}
