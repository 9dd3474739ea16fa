import type { AssessLanguage } from '#app/core/roadmap/assess/assess-text.ts';
import { localise } from '#app/core/roadmap/content/localise.ts';
import { roadMapStages } from '#app/core/roadmap/stages.ts';
import type { RoadMapVersion } from '#db/records/queries/road-map-versions.ts';

/** The names of roles, phases and stages in the language of an assessment. */
export function assessWords(
  { content, translations }: Pick<RoadMapVersion, 'content' | 'translations'>,
  language: AssessLanguage,
) {
  const words = localise(translations, language);
  const roles = content.roles.map(({ id, name, definition, examples }) => ({
    id,
    name: words(`role.${id}.name`, name),
    definition: words(`role.${id}.definition`, definition),
    // Examples have no translations; they would read as a stray line of English.
    examples: language === 'en' ? examples : [],
  }));
  const phases = content.phases.map(({ id, name, description }) => ({
    id,
    name: words(`phase.${id}.name`, name),
    description: words(`phase.${id}.description`, description),
  }));
  const stages = roadMapStages.map(({ stage, name, meaning }) => ({
    stage,
    name: words(`stage.${stage}.name`, name),
    meaning: words(`stage.${stage}.description`, meaning),
  }));
  return { roles, phases, stages };
}
