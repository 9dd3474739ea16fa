import type { RoadMapContent } from '#app/core/roadmap/content/road-map-content.ts';

/**
 * The four action areas that go across the phases. Coverage is the number of points
 * that the LER Ecosystem Map names for a role; a role without a number has none.
 */
export const actionAreas: RoadMapContent['actionAreas'] = [
  {
    id: 'promoting',
    title: 'Promoting Adoption',
    description:
      'Say what records offer each group beside what it does today, agree how that would show in numbers, and tell others what the numbers say.',
    coverage: {
      'learners-earners': 1,
      employers: 2,
      'credentialing-organizations': 2,
      'ler-technology-providers': 3,
      'hr-systems': 2,
      governance: 4,
    },
  },
  {
    id: 'building',
    title: 'Building Employer Demand',
    description:
      'Issue more records, and make them easy to take for employers: in the systems they have, with examples that show what a record is good for.',
    coverage: { employers: 6, 'credentialing-organizations': 2, 'hr-systems': 1, governance: 3 },
  },
  {
    id: 'gathering',
    title: 'Gathering Data on Impact',
    description:
      'Collect data that can bear out what is said about records or speak against it, and that shows what to do better.',
    coverage: {
      'learners-earners': 2,
      employers: 1,
      'credentialing-organizations': 2,
      'hr-systems': 1,
      'supporting-systems': 2,
      governance: 1,
      funders: 1,
    },
  },
  {
    id: 'supporting',
    title: 'Support Degree and Skills Based Systems',
    description:
      'Let records hold a whole degree or a single skill, and count what people learned in school, at work and elsewhere alike.',
    coverage: {
      'learners-earners': 2,
      employers: 4,
      'credentialing-organizations': 5,
      'hr-systems': 2,
      'career-navigators': 3,
      'supporting-systems': 2,
    },
  },
];
