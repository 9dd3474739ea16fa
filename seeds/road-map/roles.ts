import type { RoadMapContent } from '#app/core/roadmap/content/road-map-content.ts';
import { type RoleSlug, stakeholderRoles } from '#app/core/roadmap/roles.ts';

const examples: Record<RoleSlug, readonly string[]> = {
  'learners-earners': [
    'students in school or college',
    'people who learn on the job',
    'people who build skills through service, family or community life',
  ],
  employers: [
    'large, medium and small businesses',
    'government agencies',
    'non-profits',
    'people who hire somebody themselves',
  ],
  'credentialing-organizations': [
    'colleges and universities',
    'union apprenticeships',
    'industry associations',
    'licensing boards',
    'online course providers',
  ],
  'ler-technology-providers': [
    'badge platforms',
    'makers of digital wallets',
    'makers of issuing and verifying software',
    'identity providers',
  ],
  'hr-systems': [
    'makers and users of applicant tracking systems',
    'makers and users of personnel systems',
    'HR managers',
  ],
  'career-navigators': [
    'workforce boards',
    'career counselors and advisors',
    'college access networks',
    'job coaches',
  ],
  'supporting-systems': [
    'research and advocacy groups',
    'think tanks',
    'intermediaries',
    'partners who help to carry out pilots',
  ],
  governance: [
    'ministries, boards and legislators',
    'accreditors',
    'keepers of issuer registries',
    'regulators',
  ],
  funders: ['foundations', 'corporate sponsors', 'philanthropists'],
  'data-standards-organizations': ['W3C', '1EdTech', 'DIF', 'HR Open', 'Credential Engine'],
};

/** The ten roles as the whole product names them, each with examples of who holds it. */
export const roadMapRoles: RoadMapContent['roles'] = stakeholderRoles.map(
  ({ slug, name, definition }) => ({ id: slug, name, definition, examples: [...examples[slug]] }),
);
