import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What credentialing organizations do in each phase, in the order of the stages it is evidence for. */
export const credentialingOrganizationsChecklists: readonly Checklist[] = [
  {
    role: 'credentialing-organizations',
    phase: 'developing',
    actions: [
      {
        id: 'issuer-developing-lead',
        stage: 1,
        sentence:
          'A named person leads the work on records, and our leadership has said why we do it.',
        evidence: "The person's position, and the decision or minutes.",
        dependsOn: [],
      },
      {
        id: 'issuer-developing-case',
        stage: 2,
        sentence:
          'Teaching staff, the registrar and career services have written down together what records would cost and bring.',
        evidence: 'The paper, with the offices that took part.',
        dependsOn: [],
      },
      {
        id: 'issuer-developing-listened',
        stage: 2,
        sentence:
          'Learners of different ages and backgrounds have said what they would use a record for.',
        evidence: 'A summary of what was said, without names.',
        dependsOn: ['learner-developing-learned'],
      },
      {
        id: 'issuer-developing-aligned',
        stage: 3,
        sentence:
          'The learning outcomes of at least one program are matched to skills that employers have named.',
        evidence: 'The table that matches them, and the employers who took part.',
        dependsOn: ['employer-developing-skills'],
      },
      {
        id: 'issuer-developing-budget',
        stage: 4,
        sentence: 'Staff and money for records are part of the yearly budget, not of a project.',
        evidence: 'The line of the budget.',
        dependsOn: [],
      },
      {
        id: 'issuer-developing-renewed',
        stage: 5,
        sentence: "Every program is matched with employers' skills again at least every two years.",
        evidence: 'The timetable and the latest match.',
        dependsOn: ['employer-using-descriptions'],
      },
    ],
  },
  {
    role: 'credentialing-organizations',
    phase: 'issuing',
    actions: [
      {
        id: 'issuer-issuing-inventory',
        stage: 1,
        sentence:
          'The credentials that we award today are listed, and those to begin with are marked.',
        evidence: 'The list, with the number awarded of each last year.',
        dependsOn: [],
      },
      {
        id: 'issuer-issuing-quality',
        stage: 2,
        sentence:
          'It is written down who approves, signs, corrects and revokes a record, and by what rules a skill is assessed.',
        evidence: 'The approved rules and their date.',
        dependsOn: [],
      },
      {
        id: 'issuer-issuing-first',
        stage: 3,
        sentence: 'At least one credential type is issued as a signed Open Badge 3.0.',
        evidence:
          "The credential's public page, and one test badge whose signature a public verifier finds valid.",
        dependsOn: ['technology-issuing-platform'],
      },
      {
        id: 'issuer-issuing-listed',
        stage: 4,
        sentence: 'Our name and signing key stand in a public registry of issuers.',
        evidence: 'The web address of the entry.',
        dependsOn: ['governance-issuing-registry'],
      },
      {
        id: 'issuer-issuing-skills',
        stage: 4,
        sentence:
          'Every record names its skills with links to a published framework, and says how they were assessed.',
        evidence: 'A sample record without a person.',
        dependsOn: ['governance-issuing-frameworks', 'technology-issuing-skills'],
      },
      {
        id: 'issuer-issuing-prior',
        stage: 4,
        sentence:
          'People can have skills from work or life assessed, and get a record of them like everybody else.',
        evidence: "The page that says how, and last year's number.",
        dependsOn: [],
      },
      {
        id: 'issuer-issuing-most',
        stage: 5,
        sentence:
          'Most credentials that we award are offered as signed records, without anybody having to ask.',
        evidence: "The share of last year's awards.",
        dependsOn: ['technology-issuing-revoke'],
      },
    ],
  },
  {
    role: 'credentialing-organizations',
    phase: 'using',
    actions: [
      {
        id: 'issuer-using-questions',
        stage: 1,
        sentence:
          'The questions that teachers, counselors and learners ask about records are collected.',
        evidence: 'The list of questions.',
        dependsOn: [],
      },
      {
        id: 'issuer-using-plan',
        stage: 2,
        sentence: 'A plan says who is trained by when, and who answers questions afterwards.',
        evidence: 'The plan, with its dates and the people who train.',
        dependsOn: [],
      },
      {
        id: 'issuer-using-first',
        stage: 3,
        sentence:
          'A first group of learners has been shown how to accept, keep and share a record.',
        evidence: 'The date, the material and the number of learners.',
        dependsOn: ['technology-using-wallet'],
      },
      {
        id: 'issuer-using-staff',
        stage: 4,
        sentence:
          'Most teachers and counselors are trained, and new ones are trained when they begin.',
        evidence: 'The share trained, and the plan for new staff.',
        dependsOn: [],
      },
      {
        id: 'issuer-using-languages',
        stage: 5,
        sentence:
          'Every program introduces records to its learners in the languages they use, and looks each term at who accepts and who does not.',
        evidence: "The material, and last term's numbers by group with small groups left out.",
        dependsOn: ['learner-issuing-accept'],
      },
    ],
  },
  {
    role: 'credentialing-organizations',
    phase: 'adopting',
    actions: [
      {
        id: 'issuer-adopting-points',
        stage: 1,
        sentence:
          'The places where a record could replace paper are listed: admission, transfer, prior learning, advising.',
        evidence: 'The list, with the office that decides at each point.',
        dependsOn: [],
      },
      {
        id: 'issuer-adopting-policy',
        stage: 2,
        sentence: 'Our rules say which records of others we take, for what, and who decides.',
        evidence: 'The rules and the date they were approved.',
        dependsOn: ['governance-developing-agencies'],
      },
      {
        id: 'issuer-adopting-first',
        stage: 3,
        sentence: 'The verified record of at least one person counted for admission or for credit.',
        evidence: 'The month and the kind of decision; leave out the person.',
        dependsOn: ['learner-using-share', 'technology-adopting-verify'],
      },
      {
        id: 'issuer-adopting-advising',
        stage: 4,
        sentence: 'Advisors and scholarship offices work with records every week.',
        evidence: 'Their written procedure.',
        dependsOn: [],
      },
      {
        id: 'issuer-adopting-tracked',
        stage: 5,
        sentence:
          'What becomes of learners with records and without is looked at every year, by group, and published.',
        evidence: 'The latest report, with small groups left out.',
        dependsOn: ['support-adopting-definitions'],
      },
    ],
  },
];
