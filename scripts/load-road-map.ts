import { loadContent } from '#app/features/roadmap/content/load-content.ts';
import type { DataFolder } from '#db/data-folder.ts';
import { openRecords } from '#db/records/open.ts';
import { seedRoadMapContent } from '#seeds/road-map/road-map-content.ts';
import { seedRoadMapTranslations } from '#seeds/road-map/road-map-translations.ts';

/** Named in the audit log. What it writes does not make a folder one that somebody uses. */
export const roadMapLoader = { kind: 'command', name: 'load-road-map' } as const;

/** Puts the road map's words of this version into use, unless a later version is in use. */
export function loadRoadMap(folder: Pick<DataFolder, 'records'>): void {
  const records = openRecords(folder.records);
  try {
    const file = { content: seedRoadMapContent, translations: seedRoadMapTranslations };
    loadContent({ records, actor: roadMapLoader, now: () => new Date() }, file);
  } finally {
    records.$client.close();
  }
}
