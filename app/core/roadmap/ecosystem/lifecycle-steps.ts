import type { PhaseSlug } from '../phases.ts';
import type { RoleSlug } from '../roles.ts';

/** One of the five steps of a record's full life, and who has to be ready for it. */
export interface LifecycleStep {
  id: string;
  /** What happens: `Issued`. */
  name: string;
  role: RoleSlug;
  phase: PhaseSlug;
  /** From which stage on a stakeholder counts as ready. */
  stage: number;
}

/**
 * The full life of a record, as SkillsFWD defines piloting: issued, accepted, shared,
 * verified, and accepted by an employer. Ready means Piloting: done with real people.
 */
export const lifecycleSteps = [
  {
    id: 'issued',
    name: 'Issued',
    role: 'credentialing-organizations',
    phase: 'issuing',
    stage: 3,
  },
  { id: 'accepted', name: 'Accepted', role: 'learners-earners', phase: 'issuing', stage: 3 },
  { id: 'shared', name: 'Shared', role: 'learners-earners', phase: 'using', stage: 3 },
  { id: 'verified', name: 'Verified', role: 'hr-systems', phase: 'using', stage: 3 },
  {
    id: 'accepted-by-employer',
    name: 'Accepted by an employer',
    role: 'employers',
    phase: 'adopting',
    stage: 3,
  },
] as const satisfies readonly LifecycleStep[];
