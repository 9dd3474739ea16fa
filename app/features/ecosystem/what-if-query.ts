import { z } from 'zod';
import { phaseSlugs } from '#app/core/roadmap/phases.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';
import { highestStage } from '#app/core/roadmap/stages.ts';

/** A stage to be tried out: of whom, in which role, phase, and to where. */
const whatIfForm = z.object({
  /** Slug of a stakeholder and one of its roles, with a space between. */
  who: z
    .string()
    .regex(/^\S+ \S+$/)
    .transform((text) => text.split(' ') as [string, string])
    .pipe(z.tuple([z.string(), z.enum(roleSlugs)])),
  phase: z.enum(phaseSlugs),
  stage: z.string().regex(/^\d$/).transform(Number).pipe(z.number().max(highestStage)),
});

export interface WhatIfChoice {
  stakeholder: string;
  role: string;
  phase: string;
  stage: number;
}

/** What an address tries out; null when it tries out nothing that could be. */
export function whatIfQuery(query: URLSearchParams): WhatIfChoice | null {
  const parsed = whatIfForm.safeParse(Object.fromEntries(query));
  if (!parsed.success) return null;
  const { who, phase, stage } = parsed.data;
  return { stakeholder: who[0], role: who[1], phase, stage };
}
