import { z } from 'zod';
import { phaseSlugs } from '../phases.ts';
import { roleSlugs } from '../roles.ts';
import { contentProblems } from './content-problems.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is of a-z, 0-9 and hyphens.');
const line = z.string().trim().min(1, 'No text may be empty.').max(400);
const text = z.string().trim().min(1, 'No text may be empty.').max(1200);

/** One of the ten stakeholder groups of the LER Ecosystem Map; the id is its slug. */
const role = z.object({
  id: z.enum(roleSlugs),
  name: line,
  definition: text,
  examples: z.array(line),
});

/** One of the four phases of the map. */
const phase = z.object({ id: z.enum(phaseSlugs), name: line, description: text });

/** One of the four action areas, and how many points of it the map names for a role. */
const actionArea = z.object({
  id: z.enum(['promoting', 'building', 'gathering', 'supporting']),
  title: line,
  description: text,
  /** Number of points by role, 0 to 20. A role that is missing has none. */
  coverage: z.partialRecord(z.enum(roleSlugs), z.number().int().min(0).max(20)),
});

/** What a role is told it gains: a claim to be tested, not a fact. */
const valueProposition = z.object({
  id,
  role: z.enum(roleSlugs),
  kind: z.enum(['business', 'social']),
  title: line,
  gist: text,
});

/** Something that can be checked: it is done or it is not, and somebody can be shown. */
const action = z.object({
  /** Unique in the whole content, and kept from version to version for the same action. */
  id,
  sentence: line,
  /** The stage that having done it is evidence for, 1 Exploring to 5 Scaling & sustaining. */
  stage: z.number().int().min(1).max(5),
  /** What would show somebody else that it is done. */
  evidence: text,
  /** Actions of this or another role that somebody has to have done first. Never in a circle. */
  dependsOn: z.array(id),
});

/** What a role does in a phase. */
const checklist = z.object({
  role: z.enum(roleSlugs),
  phase: z.enum(phaseSlugs),
  actions: z.array(action).min(4, 'A checklist has 4 to 8 actions.').max(8),
});

/**
 * The words of the road map as data: what the roles and phases are, what each role is
 * said to gain, and the checklists a stage is suggested from. A version never changes:
 * an assessment keeps the one that it was made with.
 */
export const roadMapContent = z
  .object({
    /** Year and number within it: 2026.1. */
    version: z.string().regex(/^\d{4}\.\d{1,3}$/, 'A version is a year and a number: 2026.1.'),
    /** Whose map it is and whose words these are, shown wherever the content is. */
    attribution: text,
    roles: z.array(role).length(roleSlugs.length, 'There are ten roles.'),
    phases: z.array(phase).length(phaseSlugs.length, 'There are four phases.'),
    actionAreas: z.array(actionArea).length(4, 'There are four action areas.'),
    valuePropositions: z.array(valueProposition).max(200),
    checklists: z.array(checklist).max(40),
  })
  .check((context) => {
    for (const message of contentProblems(context.value)) {
      context.issues.push({ code: 'custom', message, input: context.value });
    }
  });

export type RoadMapContent = z.output<typeof roadMapContent>;
export type ChecklistAction = z.output<typeof action>;
export type Checklist = z.output<typeof checklist>;

/**
 * The content in other languages, by key: `role.<id>.name`, `role.<id>.definition`,
 * `phase.<id>.name`, `phase.<id>.description`, `action.<id>.sentence`,
 * `action.<id>.evidence`, `stage.<n>.name`, `stage.<n>.description` (n from 0 to 5).
 */
export const roadMapTranslations = z.object({ es: z.record(z.string(), text) });

export type RoadMapTranslations = z.output<typeof roadMapTranslations>;
