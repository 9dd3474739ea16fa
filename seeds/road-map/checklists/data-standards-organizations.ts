import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What data standards organizations do in each phase, in the order of the stages it is evidence for. */
export const dataStandardsOrganizationsChecklists: readonly Checklist[] = [
  {
    role: 'data-standards-organizations',
    phase: 'developing',
    actions: [
      {
        id: 'standards-developing-needs',
        stage: 1,
        sentence: 'Learners, issuers, employers and vendors have said what a record has to carry.',
        evidence: 'The published summary, and who was asked.',
        dependsOn: [],
      },
      {
        id: 'standards-developing-charter',
        stage: 2,
        sentence:
          'A working group with a charter, open membership and a public calendar is at work.',
        evidence: 'The web address of the group.',
        dependsOn: [],
      },
      {
        id: 'standards-developing-draft',
        stage: 3,
        sentence:
          'A public draft has been tried by at least two makers whose products exchange test records.',
        evidence: 'The draft and the test report.',
        dependsOn: ['technology-developing-group'],
      },
      {
        id: 'standards-developing-published',
        stage: 4,
        sentence: 'The specification is final and free to read, and anybody may build on it.',
        evidence: 'Its web address and license.',
        dependsOn: [],
      },
      {
        id: 'standards-developing-mapped',
        stage: 5,
        sentence:
          'Mappings to neighbouring standards are published, and each has somebody who keeps it up to date.',
        evidence: 'The mappings and their keepers.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'data-standards-organizations',
    phase: 'issuing',
    actions: [
      {
        id: 'standards-issuing-guide',
        stage: 1,
        sentence: 'A plain page tells issuers what a record has to hold and why.',
        evidence: 'The web address of the page.',
        dependsOn: [],
      },
      {
        id: 'standards-issuing-schema',
        stage: 2,
        sentence:
          'Schemas and contexts stand at fixed web addresses, with sample records that are valid.',
        evidence: 'The web addresses, and the result of a check of the samples.',
        dependsOn: [],
      },
      {
        id: 'standards-issuing-first',
        stage: 3,
        sentence:
          'Records of at least two issuers were compared with the standard, and what was unclear in its text was made clear.',
        evidence: 'The report, without anything about holders.',
        dependsOn: ['issuer-issuing-first'],
      },
      {
        id: 'standards-issuing-interfaces',
        stage: 4,
        sentence:
          'At least two products that do not depend on each other issue through the same open interface.',
        evidence: 'The names of the products and their test results.',
        dependsOn: ['technology-issuing-platform'],
      },
      {
        id: 'standards-issuing-linked',
        stage: 5,
        sentence:
          'Records link to open data on skills and credentials, and old records stay readable when a version changes.',
        evidence: 'A sample of each version that is still valid.',
        dependsOn: ['issuer-issuing-skills'],
      },
    ],
  },
  {
    role: 'data-standards-organizations',
    phase: 'using',
    actions: [
      {
        id: 'standards-using-gaps',
        stage: 1,
        sentence:
          "The points where today's standards fall short for people who use their records are collected.",
        evidence: 'The public list of open points.',
        dependsOn: [],
      },
      {
        id: 'standards-using-plan',
        stage: 2,
        sentence: 'A public plan says which gap is closed by when, and who works on it.',
        evidence: 'The plan, with its dates and names of groups.',
        dependsOn: [],
      },
      {
        id: 'standards-using-profiles',
        stage: 3,
        sentence:
          'At least two wallets and one verifier follow the same description of how a record is shared.',
        evidence: 'The description and the test report.',
        dependsOn: ['technology-developing-trial'],
      },
      {
        id: 'standards-using-research',
        stage: 4,
        sentence:
          'A published format carries counts and outcomes for research without carrying people.',
        evidence: 'The format and one file that follows it.',
        dependsOn: ['support-adopting-definitions'],
      },
      {
        id: 'standards-using-yearly',
        stage: 5,
        sentence:
          'Every year the gaps are looked at again with people who use records, and the plan is renewed.',
        evidence: 'The latest plan and the date of the meeting.',
        dependsOn: ['learner-using-share'],
      },
    ],
  },
  {
    role: 'data-standards-organizations',
    phase: 'adopting',
    actions: [
      {
        id: 'standards-adopting-kinds',
        stage: 1,
        sentence:
          'The kinds of systems that should read records are listed: hiring, education, licensing, benefits.',
        evidence: 'The list, with somebody to talk to for each kind.',
        dependsOn: [],
      },
      {
        id: 'standards-adopting-tests',
        stage: 2,
        sentence:
          'It is written down what a product has to show before it may say that it follows the standard.',
        evidence: 'The test plan, and where everybody can read it.',
        dependsOn: [],
      },
      {
        id: 'standards-adopting-suite',
        stage: 3,
        sentence:
          'An open test suite was run by products of at least two kinds, such as a wallet and a hiring system.',
        evidence: 'The test suite and the results.',
        dependsOn: ['hr-developing-api', 'technology-issuing-platform'],
      },
      {
        id: 'standards-adopting-list',
        stage: 4,
        sentence: 'A public list says which products passed which version, and when.',
        evidence: 'The web address of the list.',
        dependsOn: [],
      },
      {
        id: 'standards-adopting-kept',
        stage: 5,
        sentence: 'Every new version comes with its tests, and their upkeep is paid for.',
        evidence: 'The latest version with its tests, and who pays.',
        dependsOn: ['funder-developing-sustained'],
      },
    ],
  },
];
