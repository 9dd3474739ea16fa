import type { Standing } from '#app/core/roadmap/ecosystem/standing.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import {
  type EcosystemFilter,
  listPublicHolders,
  listPublicStages,
  type RoleHolder,
} from '#db/records/queries/current-stages.ts';
import type { FeatureContext } from '../feature-context.ts';

export interface Standings {
  holders: RoleHolder[];
  /** One for each role that somebody holds and each phase; 0 where nobody has assessed it. */
  standings: Standing[];
  /** Name by slug. */
  names: Map<string, string>;
}

/** How far everybody who may be shown is, also in roles that were never assessed. */
export function readStandings(
  { records }: Pick<FeatureContext, 'records'>,
  filter: EcosystemFilter = {},
): Standings {
  const holders = listPublicHolders(records, filter);
  const key = (one: { slug: string; role: string }, phase: string) =>
    `${one.slug} ${one.role} ${phase}`;
  const known = new Map(
    listPublicStages(records, filter).map((one) => [key(one, one.phase), one.stage]),
  );
  const standings = holders.flatMap((holder) =>
    roadMapPhases.map(({ slug: phase }) => ({
      ...{ stakeholder: holder.slug, role: holder.role, phase },
      stage: known.get(key(holder, phase)) ?? 0,
    })),
  );
  return { holders, standings, names: new Map(holders.map(({ slug, name }) => [slug, name])) };
}
