import { z } from 'zod';
import { roadMapContent, roadMapTranslations } from './road-map-content.ts';

/** The content of a road map as a file: what is exported can be imported again. */
export const roadMapFile = z.object({
  content: roadMapContent,
  translations: roadMapTranslations,
});

export type RoadMapFile = z.output<typeof roadMapFile>;
