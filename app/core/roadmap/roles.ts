/** The ten stakeholder roles of the LER Ecosystem Map (version 2, 2024), in the map's order. */
export interface StakeholderRole {
  slug: string;
  /** As on the map. */
  name: string;
  /** One of such: `Employer`. */
  singular: string;
  definition: string;
}

export const stakeholderRoles = [
  {
    slug: 'learners-earners',
    name: 'Learners & Earners',
    singular: 'Learner or earner',
    definition: 'People of any age who learn and work, in school, on the job or anywhere else.',
  },
  {
    slug: 'employers',
    name: 'Employers',
    singular: 'Employer',
    definition: 'A person, company, agency or non-profit that pays for work.',
  },
  {
    slug: 'credentialing-organizations',
    name: 'Credentialing Organizations',
    singular: 'Credentialing organization',
    definition: 'Those who give people evidence of their skills or achievements: the issuers.',
  },
  {
    slug: 'ler-technology-providers',
    name: 'LER Technology Providers',
    singular: 'LER technology provider',
    definition: 'Makers of the technology that issues, stores, shares or verifies records.',
  },
  {
    slug: 'hr-systems',
    name: 'HR Systems',
    singular: 'HR system',
    definition: 'The software with which people are recruited, hired and developed.',
  },
  {
    slug: 'career-navigators',
    name: 'Career Navigators',
    singular: 'Career navigator',
    definition: 'Those who guide and support people on their way to better work.',
  },
  {
    slug: 'supporting-systems',
    name: 'Supporting Systems',
    singular: 'Supporting system',
    definition: 'Networks and intermediaries that promote livelihoods and economic mobility.',
  },
  {
    slug: 'governance',
    name: 'Governance',
    singular: 'Governance body',
    definition: 'Governments, accreditors and consortia that set education and workforce policy.',
  },
  {
    slug: 'funders',
    name: 'Funders',
    singular: 'Funder',
    definition: 'Those who pay for LER work.',
  },
  {
    slug: 'data-standards-organizations',
    name: 'Data Standards Organizations',
    singular: 'Data standards organization',
    definition: 'Communities that write the specifications records are exchanged by.',
  },
] as const satisfies readonly StakeholderRole[];

export type RoleSlug = (typeof stakeholderRoles)[number]['slug'];
export const roleSlugs = stakeholderRoles.map((role) => role.slug) as [RoleSlug, ...RoleSlug[]];
