import type { RoleSlug } from '#app/core/roadmap/roles.ts';

/**
 * Where a role stands in the four phases, in their order: a stage 0 to 5, or null
 * where nobody has assessed it.
 */
type StagesByPhase = readonly [
  developing: number | null,
  issuing: number | null,
  using: number | null,
  adopting: number | null,
];

/** A made-up stakeholder of the demonstration. */
export interface StakeholderSeed {
  slug: string;
  name: string;
  kind: 'organisation' | 'individual';
  /** Individuals only: whether they chose to be listed. */
  isListed: boolean;
  region: string;
  summary: string;
  /** The first role is the primary one. */
  roles: readonly (readonly [RoleSlug, StagesByPhase])[];
}

type Roles = StakeholderSeed['roles'];

/** An organisation of the demonstration. */
export function organisation(
  slug: string,
  name: string,
  region: string,
  summary: string,
  ...roles: Roles
): StakeholderSeed {
  return { slug, name, kind: 'organisation', isListed: true, region, summary, roles };
}
