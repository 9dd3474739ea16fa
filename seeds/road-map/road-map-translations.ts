import type { RoadMapTranslations } from '#app/core/roadmap/content/road-map-content.ts';
import { careerNavigatorsInSpanish } from './spanish/career-navigators.ts';
import { credentialingOrganizationsInSpanish } from './spanish/credentialing-organizations.ts';
import { dataStandardsOrganizationsInSpanish } from './spanish/data-standards-organizations.ts';
import { employersInSpanish } from './spanish/employers.ts';
import { fundersInSpanish } from './spanish/funders.ts';
import { governanceInSpanish } from './spanish/governance.ts';
import { hrSystemsInSpanish } from './spanish/hr-systems.ts';
import { learnersEarnersInSpanish } from './spanish/learners-earners.ts';
import { lerTechnologyProvidersInSpanish } from './spanish/ler-technology-providers.ts';
import { phasesAndStagesInSpanish } from './spanish/phases-and-stages.ts';
import { supportingSystemsInSpanish } from './spanish/supporting-systems.ts';

/** The words of the self-assessment in other languages; Spanish says usted throughout. */
export const seedRoadMapTranslations: RoadMapTranslations = {
  es: {
    ...phasesAndStagesInSpanish,
    ...learnersEarnersInSpanish,
    ...employersInSpanish,
    ...credentialingOrganizationsInSpanish,
    ...lerTechnologyProvidersInSpanish,
    ...hrSystemsInSpanish,
    ...careerNavigatorsInSpanish,
    ...supportingSystemsInSpanish,
    ...governanceInSpanish,
    ...fundersInSpanish,
    ...dataStandardsOrganizationsInSpanish,
  },
};
