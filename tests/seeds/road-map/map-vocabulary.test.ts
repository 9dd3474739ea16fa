import { describe, expect, test } from 'vitest';
import { seedRoadMapContent } from '#seeds/road-map/road-map-content.ts';

/**
 * Counted on the LER Ecosystem Map: points in promoting, building, gathering and
 * supporting, then value propositions for the business and for the social case.
 */
const counted: readonly (readonly [role: string, areas: number[], cases: [number, number]])[] = [
  ['Learners & Earners', [1, 0, 2, 2], [2, 2]],
  ['Employers', [2, 6, 1, 4], [4, 1]],
  ['Credentialing Organizations', [2, 2, 2, 5], [3, 2]],
  ['LER Technology Providers', [3, 0, 0, 0], [1, 2]],
  ['HR Systems', [2, 1, 1, 2], [3, 3]],
  ['Career Navigators', [0, 0, 0, 3], [2, 2]],
  ['Supporting Systems', [0, 0, 2, 2], [3, 2]],
  ['Governance', [4, 3, 1, 0], [2, 2]],
  ['Funders', [0, 0, 1, 0], [2, 2]],
  ['Data Standards Organizations', [0, 0, 0, 0], [3, 2]],
];

/** The titles of the map's value propositions, by role. */
const titles: Record<string, string> = {
  'learners-earners':
    'Higher earning potential | Smarter, quicker access to opportunities | Control of data and digital identity | Planning and pursuing opportunities',
  employers:
    'Lowering cost to find and hire top talent | Opportunity to attract qualified and diverse talent | Lowering onboarding and training costs | Support retention | Leadership as DEIB-forward employer',
  'credentialing-organizations':
    'Cost efficiency | Potential for enrollment growth | Admissions | Preparing learners for success | Leadership as a learner-centered institution',
  'ler-technology-providers':
    'Market leadership | Increasing economic opportunity | Championing DEIB',
  'hr-systems':
    'Better Hiring Experiences | Efficiency and Accuracy | Better Decision Making | Fairness and Non-Discrimination | Transparency and Accountability | Efficiency and Effectiveness',
  'career-navigators':
    'Potential for Improved Impact | Aligned Progress | Improved Quality of Life for Individuals | Long-term Societal Benefits',
  'supporting-systems':
    'Data-Driven Decision-Making | Enhanced Opportunities | Improved Matching of Skills and Opportunities | Promoting Equity and Inclusion | Enhancing Transparency and Accountability',
  governance:
    'Economic incentives | Data collection | Increased transparency and quality assurance | Addressing inequity with real solutions',
  funders:
    'Supporting efficient exchange of learner data | Improving skills based hiring | Empowering learners | Economic mobility',
  'data-standards-organizations':
    'Technical Interoperability | Efficiency and Equitable Ecosystem | Data Standards | Equity and Efficiency | Shared Access',
};

const { attribution, roles, phases, actionAreas, valuePropositions } = seedRoadMapContent;

test('the map is named with its version and year', () => {
  expect(attribution).toContain('LER Ecosystem Map (version 2, 2024)');
  expect(attribution).toContain('Milepost’s own');
});

describe('names are those of the map', () => {
  test('of roles and phases, in its order', () => {
    expect(roles.map(({ name }) => name)).toEqual(counted.map(([name]) => name));
    expect(phases.map(({ name }) => name)).toEqual(['Developing', 'Issuing', 'Using', 'Adopting']);
    for (const { examples } of roles) expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  test('of action areas', () => {
    expect(actionAreas.map(({ id, title }) => [id, title])).toEqual([
      ['promoting', 'Promoting Adoption'],
      ['building', 'Building Employer Demand'],
      ['gathering', 'Gathering Data on Impact'],
      ['supporting', 'Support Degree and Skills Based Systems'],
    ]);
  });
});

describe.each(counted)('%s', (name, areas, [business, social]) => {
  const role = roles.find((one) => one.name === name)?.id ?? 'employers';

  test('has as many points in each action area as on the map', () => {
    expect(actionAreas.map(({ coverage }) => coverage[role] ?? 0)).toEqual(areas);
  });

  test('has as many value propositions of each kind, with titles of their own', () => {
    const own = valuePropositions.filter((one) => one.role === role);
    expect(own.filter(({ kind }) => kind === 'business').length).toBe(business);
    expect(own.filter(({ kind }) => kind === 'social').length).toBe(social);
    expect(new Set(own.map(({ title }) => title)).size).toBe(own.length);
  });
});

describe('value propositions', () => {
  test('are titled as on the map, every one', () => {
    expect(Object.keys(titles).length).toBe(10);
    const told = valuePropositions.map(({ role, title }) => `${role}: ${title}`);
    const expected = Object.entries(titles).flatMap(([role, joined]) =>
      joined.split(' | ').map((title) => `${role}: ${title}`),
    );
    expect(expected.length).toBe(45);
    expect(told.sort()).toEqual(expected.sort());
  });

  test('never say that a record is why something happened', () => {
    const causal = /\b(because|cause[sd]?|leads? to|results? in|improves?|increases?|reduces?)\b/i;
    expect(valuePropositions.filter(({ gist }) => causal.test(gist))).toEqual([]);
  });
});
