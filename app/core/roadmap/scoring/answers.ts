import { z } from 'zod';
import { optionalText } from '../../forms/text-value.ts';
import { optionalEvidenceLink } from '../../forms/web-address-value.ts';
import { phaseSlugs } from '../phases.ts';
import { highestStage } from '../stages.ts';

/** How far an action is, from least to most; the last one is outside of that order. */
export const answerStates = ['not-started', 'in-progress', 'done', 'not-applicable'] as const;
export type AnswerState = (typeof answerStates)[number];

/** The answer to one action of a checklist. */
export const actionAnswer = z.object({
  state: z.enum(answerStates, 'Choose one of the four answers.'),
  evidenceUrl: optionalEvidenceLink,
  note: optionalText(500),
});
export type ActionAnswer = z.output<typeof actionAnswer>;

/** Answers by the action's id. An action without one has not been looked at. */
export type ActionAnswers = Record<string, ActionAnswer>;

/** A stage chosen instead of the suggested one, and why. */
const stageOverride = z.object({
  stage: z.number().int().min(0).max(highestStage),
  reason: z.string(),
});

/** Chosen stages by phase. */
export const stageOverrides = z.partialRecord(z.enum(phaseSlugs), stageOverride);
export type StageOverrides = z.output<typeof stageOverrides>;
