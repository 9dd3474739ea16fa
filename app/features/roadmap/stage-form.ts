import { z } from 'zod';
import { requiredDate } from '#app/core/forms/date-value.ts';
import { requiredNumber } from '#app/core/forms/number-value.ts';
import { optionalText } from '#app/core/forms/text-value.ts';
import { optionalEvidenceLink } from '#app/core/forms/web-address-value.ts';
import { phaseSlugs } from '#app/core/roadmap/phases.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';
import { highestStage } from '#app/core/roadmap/stages.ts';

/** Where a stakeholder's role stands in a phase, as of a day. */
export const stageForm = z.object({
  role: z.enum(roleSlugs, 'Choose one of the roles.'),
  phase: z.enum(phaseSlugs, 'Choose one of the four phases.'),
  stage: requiredNumber('Choose a stage.', { min: 0, max: highestStage, isWhole: true }),
  assessedOn: requiredDate,
  standing: z.enum(['self-reported', 'confirmed'], 'Choose self-reported or confirmed.'),
  reason: optionalText(1000),
  evidenceUrl: optionalEvidenceLink,
});

export type StageFormValues = z.output<typeof stageForm>;
