import { type PhaseSlug, phaseSlugs } from '#app/core/roadmap/phases.ts';
import { dateOf, dayOf } from '../simulation/calendar.ts';
import { createRandom, type Random, seedWords } from '../simulation/random.ts';
import type { StakeholderSeed } from './stakeholder-seed.ts';

/** One assessment in the history of a stakeholder. */
export interface AssessmentSeed {
  role: string;
  phase: PhaseSlug;
  stage: number;
  assessedOn: string;
  standing: 'self-reported' | 'confirmed';
  reason: string;
  /** Empty, or an address that leads nowhere: example.org is nobody's. */
  evidenceUrl: string;
}

const reasons: readonly (readonly string[])[] = [
  ['Nothing has begun; talked about at the yearly meeting.', 'No plans for this phase so far.'],
  ['A small group reads up on what others did.', 'First talks with two partners.'],
  ['Plan and budget agreed for the coming year.', 'A person is named who leads this.'],
  ['A first group of people takes part.', 'Running with one site and one class.'],
  ['Part of the everyday work at all sites.', 'Every new class and every posting includes it.'],
  ['Paid for beyond the grant, and growing to other regions.', 'Others now copy how we do it.'],
];

const firstAssessedOn = dayOf('2025-04-01');
const lastAssessedFrom = dayOf('2026-06-15');
const lastAssessedUntil = dayOf('2026-10-30');

/**
 * The assessments that led a stakeholder to where it stands, over about eighteen
 * months, earliest first. Each phase begins at most three stages below its present
 * one and goes up a stage at a time; some were assessed again without a move.
 */
export function tellStageHistory(stakeholder: StakeholderSeed): AssessmentSeed[] {
  const random = createRandom(seedWords(`stages of ${stakeholder.slug}`), 0);
  const history = stakeholder.roles.flatMap(([role, stages]) =>
    phaseSlugs.flatMap((phase, i) => {
      const stage = stages[i] ?? null;
      return stage === null ? [] : tellPhase(random, stakeholder.slug, { role, phase, stage });
    }),
  );
  return history.sort((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1));
}

function tellPhase(
  random: Random,
  slug: string,
  { role, phase, stage }: Pick<AssessmentSeed, 'role' | 'phase' | 'stage'>,
): AssessmentSeed[] {
  const assessments: AssessmentSeed[] = [];
  let day = random.integer(lastAssessedFrom, lastAssessedUntil);
  let current = stage;
  while (day >= firstAssessedOn && current >= Math.max(0, stage - 3)) {
    assessments.unshift({
      role,
      phase,
      stage: current,
      assessedOn: dateOf(day),
      // What runs can be seen by a coordinator; plans are what one says of oneself.
      standing: current >= 3 && random.chance(0.7) ? 'confirmed' : 'self-reported',
      reason: random.pick(reasons[current] ?? ['']),
      evidenceUrl:
        current >= 3 && random.chance(0.6) ? `https://${slug}.example.org/evidence/${phase}` : '',
    });
    day -= random.integer(110, 200);
    if (!random.chance(0.15)) current -= 1;
  }
  return assessments;
}
