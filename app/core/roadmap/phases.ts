/** The four phases of the LER Ecosystem Map, in the order of the journey. */
export interface RoadMapPhase {
  slug: string;
  name: string;
  /** The map's own line under the name. */
  subtitle: string;
}

export const roadMapPhases = [
  {
    slug: 'developing',
    name: 'Developing',
    subtitle: 'Researching & creating the LER solution(s)',
  },
  { slug: 'issuing', name: 'Issuing', subtitle: 'Issuing verifiable LERs to learners & earners' },
  {
    slug: 'using',
    name: 'Using',
    subtitle: 'Learners and earners using LERs to discover & access opportunities',
  },
  {
    slug: 'adopting',
    name: 'Adopting',
    subtitle: 'Integrating systems & behaviors that accept LERs for opportunities',
  },
] as const satisfies readonly RoadMapPhase[];

export type PhaseSlug = (typeof roadMapPhases)[number]['slug'];
export const phaseSlugs = roadMapPhases.map((phase) => phase.slug) as [PhaseSlug, ...PhaseSlug[]];
