import type { RoadMapContent } from '#app/core/roadmap/content/road-map-content.ts';
import { type PhaseSlug, roadMapPhases } from '#app/core/roadmap/phases.ts';

const descriptions: Record<PhaseSlug, string> = {
  developing:
    'Finding out what records have to do here, and building it with those who will use it.',
  issuing: 'Giving people signed records of what they know and can do.',
  using: 'People keep their records, choose what to show, and find openings with them.',
  adopting: 'Those who hire, admit or license take records, and work with them every day.',
};

/** The four phases, each told in a sentence of our own. */
export const phases: RoadMapContent['phases'] = roadMapPhases.map(({ slug, name }) => ({
  id: slug,
  name,
  description: descriptions[slug],
}));
