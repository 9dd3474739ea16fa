import type { RoadMapContent } from '#app/core/roadmap/content/road-map-content.ts';
import { actionAreas } from './action-areas.ts';
import { careerNavigatorsChecklists } from './checklists/career-navigators.ts';
import { credentialingOrganizationsChecklists } from './checklists/credentialing-organizations.ts';
import { dataStandardsOrganizationsChecklists } from './checklists/data-standards-organizations.ts';
import { employersChecklists } from './checklists/employers.ts';
import { fundersChecklists } from './checklists/funders.ts';
import { governanceChecklists } from './checklists/governance.ts';
import { hrSystemsChecklists } from './checklists/hr-systems.ts';
import { learnersEarnersChecklists } from './checklists/learners-earners.ts';
import { lerTechnologyProvidersChecklists } from './checklists/ler-technology-providers.ts';
import { supportingSystemsChecklists } from './checklists/supporting-systems.ts';
import { phases } from './phases.ts';
import { roadMapRoles } from './roles.ts';
import { businessCases } from './value-propositions/business.ts';
import { socialCases } from './value-propositions/social.ts';

/**
 * The road map as the product is delivered with it. Names and titles are those of the
 * LER Ecosystem Map; every sentence is Milepost's own, and so is the scale of stages.
 * A version never changes once it has been delivered: words that change are a new version.
 */
export const seedRoadMapContent: RoadMapContent = {
  version: '2026.1',
  attribution:
    'Roles, phases, action areas and titles are those of the LER Ecosystem Map (version 2, 2024). The sentences, the checklists and the scale of stages are Milepost’s own.',
  roles: roadMapRoles,
  phases,
  actionAreas,
  valuePropositions: [...businessCases, ...socialCases],
  checklists: [
    ...learnersEarnersChecklists,
    ...employersChecklists,
    ...credentialingOrganizationsChecklists,
    ...lerTechnologyProvidersChecklists,
    ...hrSystemsChecklists,
    ...careerNavigatorsChecklists,
    ...supportingSystemsChecklists,
    ...governanceChecklists,
    ...fundersChecklists,
    ...dataStandardsOrganizationsChecklists,
  ],
};
