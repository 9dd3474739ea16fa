import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What HR systems do in each phase, in the order of the stages it is evidence for. */
export const hrSystemsChecklists: readonly Checklist[] = [
  {
    role: 'hr-systems',
    phase: 'developing',
    actions: [
      {
        id: 'hr-developing-obstacles',
        stage: 1,
        sentence: 'What keeps our product from reading a record is written down.',
        evidence: 'The list, with the team that owns each point.',
        dependsOn: [],
      },
      {
        id: 'hr-developing-pilot',
        stage: 2,
        sentence: 'We take part in a pilot, with a named team and time set aside.',
        evidence: 'The agreement, or its date and the team.',
        dependsOn: ['employer-developing-contact'],
      },
      {
        id: 'hr-developing-api',
        stage: 3,
        sentence:
          'A test system of ours takes sample records in through an open, documented interface.',
        evidence: 'The documentation and the log of one test.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'hr-developing-standards',
        stage: 4,
        sentence: 'The product follows a published data standard, and says which version of it.',
        evidence: 'The page that names standard and version.',
        dependsOn: ['standards-developing-published'],
      },
      {
        id: 'hr-developing-export',
        stage: 5,
        sentence:
          'People can take the data about their own employment out of the product in an open format.',
        evidence: 'The steps, tried with made-up data.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'hr-systems',
    phase: 'issuing',
    actions: [
      {
        id: 'hr-issuing-data',
        stage: 1,
        sentence:
          "We know which employment data in the product could become a person's own record.",
        evidence: 'The list of fields, and where each comes from.',
        dependsOn: [],
      },
      {
        id: 'hr-issuing-plan',
        stage: 2,
        sentence: 'A dated plan to issue employment records is agreed with at least one employer.',
        evidence: 'The plan and the date of the agreement.',
        dependsOn: ['employer-issuing-unseen'],
      },
      {
        id: 'hr-issuing-first',
        stage: 3,
        sentence: 'At least one employer has issued signed employment records from our product.',
        evidence: 'The kind of record, the month and the number.',
        dependsOn: ['employer-issuing-mapped', 'technology-issuing-platform'],
      },
      {
        id: 'hr-issuing-all',
        stage: 4,
        sentence:
          'Every customer can issue employment records, and the person agrees to each record and can have it corrected.',
        evidence: 'The page of the product that says so.',
        dependsOn: [],
      },
      {
        id: 'hr-issuing-offered',
        stage: 5,
        sentence:
          'New customers are shown how to issue records when they begin, and the number who do is published.',
        evidence: 'The latest number and where it is published.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'hr-systems',
    phase: 'using',
    actions: [
      {
        id: 'hr-using-steps',
        stage: 1,
        sentence:
          'A drawing shows where a shared record enters hiring, who sees it and what becomes of it.',
        evidence: 'The drawing, and the team that agreed to it.',
        dependsOn: [],
      },
      {
        id: 'hr-using-terms',
        stage: 2,
        sentence:
          'It is written down for what and how long a shared record may be kept, and applicants can read it before they share.',
        evidence: 'The text that applicants see.',
        dependsOn: [],
      },
      {
        id: 'hr-using-check',
        stage: 3,
        sentence:
          'At least one record that an applicant shared was verified inside our product, and the employer saw each check separately.',
        evidence: 'The month and the list of checks; leave out the applicant.',
        dependsOn: [
          'learner-using-share',
          'technology-adopting-verify',
          'governance-issuing-registry',
        ],
      },
      {
        id: 'hr-using-kept',
        stage: 4,
        sentence:
          'When the agreed time has passed or a person takes a record back, the product deletes it by itself.',
        evidence: 'The test that shows so, with made-up data.',
        dependsOn: [],
      },
      {
        id: 'hr-using-match',
        stage: 4,
        sentence:
          'Openings and people are compared skill by skill, and people can see why and object.',
        evidence: 'The page that an applicant sees, with made-up data.',
        dependsOn: ['employer-using-descriptions'],
      },
      {
        id: 'hr-using-connected',
        stage: 5,
        sentence:
          'Any customer can switch on records without programming, from at least two wallets or verifiers.',
        evidence: 'The guide for customers.',
        dependsOn: ['technology-adopting-integrated'],
      },
    ],
  },
  {
    role: 'hr-systems',
    phase: 'adopting',
    actions: [
      {
        id: 'hr-adopting-measures',
        stage: 1,
        sentence:
          'We have settled what would show better hiring: time and cost to fill a job, turnover, moves within a company.',
        evidence: 'The list of measures with their definitions.',
        dependsOn: [],
      },
      {
        id: 'hr-adopting-baseline',
        stage: 2,
        sentence: 'At least one employer took these measures before records came in.',
        evidence: 'The period and the numbers, without single persons.',
        dependsOn: ['employer-adopting-steps'],
      },
      {
        id: 'hr-adopting-first',
        stage: 3,
        sentence:
          'At least one employer has seen its measures with records and without, side by side.',
        evidence: 'The comparison, with numbers that are too small left out.',
        dependsOn: ['employer-adopting-accept'],
      },
      {
        id: 'hr-adopting-built-in',
        stage: 4,
        sentence:
          'Taking records in is part of the ordinary product, and customers can use it for every opening.',
        evidence: 'The page of the product that says so.',
        dependsOn: ['technology-adopting-verify'],
      },
      {
        id: 'hr-adopting-report',
        stage: 4,
        sentence:
          'Every customer gets a report on how applications went, with records and without, by group.',
        evidence: 'A sample report with made-up data.',
        dependsOn: [],
      },
      {
        id: 'hr-adopting-shared',
        stage: 5,
        sentence:
          'Findings over all customers are published without anything about single people, and name what we changed.',
        evidence: 'The latest publication.',
        dependsOn: ['support-adopting-definitions'],
      },
    ],
  },
];
