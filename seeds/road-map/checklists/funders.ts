import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What funders do in each phase, in the order of the stages it is evidence for. */
export const fundersChecklists: readonly Checklist[] = [
  {
    role: 'funders',
    phase: 'developing',
    actions: [
      {
        id: 'funder-developing-landscape',
        stage: 1,
        sentence:
          'We know what others already fund here, and people who would use records have told us what is missing.',
        evidence: 'An overview of the grants, and a summary of what people said.',
        dependsOn: [],
      },
      {
        id: 'funder-developing-terms',
        stage: 2,
        sentence:
          'Our grant terms ask for open standards, and that people can take their records elsewhere.',
        evidence: 'The clause of the terms.',
        dependsOn: ['standards-developing-charter'],
      },
      {
        id: 'funder-developing-usability',
        stage: 3,
        sentence:
          'A first study is paid for in which people of different ages, languages and abilities try records.',
        evidence: 'The grant and the description of the study.',
        dependsOn: ['technology-developing-trial'],
      },
      {
        id: 'funder-developing-shared',
        stage: 4,
        sentence:
          'What our grants produce is free for everybody to use, in one place: guides, code and findings.',
        evidence: 'The web address, and the license of what is there.',
        dependsOn: [],
      },
      {
        id: 'funder-developing-sustained',
        stage: 5,
        sentence: 'Work that has proved useful is funded for several years, its upkeep included.',
        evidence: 'The grants and their terms.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'funders',
    phase: 'issuing',
    actions: [
      {
        id: 'funder-issuing-met',
        stage: 1,
        sentence:
          'Employers and makers of technology have told us what keeps them from working together.',
        evidence: 'A summary of the talks.',
        dependsOn: [],
      },
      {
        id: 'funder-issuing-call',
        stage: 2,
        sentence:
          'A call is published for which an employer and a maker of technology apply together.',
        evidence: 'The call, and the date it closes.',
        dependsOn: [],
      },
      {
        id: 'funder-issuing-joint',
        stage: 3,
        sentence: 'At least one such joint project has issued its first records.',
        evidence: 'The project, the month and the number.',
        dependsOn: ['employer-developing-agreement', 'technology-issuing-platform'],
      },
      {
        id: 'funder-issuing-partner',
        stage: 4,
        sentence: 'Every grant for issuing names an employer that helped to choose the skills.',
        evidence: "The share of last year's grants.",
        dependsOn: ['employer-developing-skills'],
      },
      {
        id: 'funder-issuing-own-means',
        stage: 5,
        sentence: 'At least one such project goes on with means of its own.',
        evidence: 'The project, and what pays for it now.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'funders',
    phase: 'using',
    actions: [
      {
        id: 'funder-using-gaps',
        stage: 1,
        sentence:
          'We know at which step records stop here: accepted, shared, verified or used for a decision.',
        evidence: 'The numbers or the talks on which this rests.',
        dependsOn: [],
      },
      {
        id: 'funder-using-budget',
        stage: 2,
        sentence:
          'Money is set aside for a demonstration from issuing to hiring, and for learning digital skills.',
        evidence: 'The line of the budget.',
        dependsOn: [],
      },
      {
        id: 'funder-using-demonstration',
        stage: 3,
        sentence:
          'In at least one funded project, a record has gone all the way: issued, accepted, shared, verified, counted by an employer.',
        evidence: 'The project and the month of each step.',
        dependsOn: ['employer-adopting-accept'],
      },
      {
        id: 'funder-using-literacy',
        stage: 4,
        sentence: 'Every grant for using records pays for help with devices and digital skills.',
        evidence: "The share of last year's grants.",
        dependsOn: ['navigator-issuing-material'],
      },
      {
        id: 'funder-using-regions',
        stage: 5,
        sentence:
          'Whole chains from issuing to hiring run in at least two regions, and what they cost is published.',
        evidence: 'The publication of the costs.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'funders',
    phase: 'adopting',
    actions: [
      {
        id: 'funder-adopting-questions',
        stage: 1,
        sentence:
          'We have written down what we would need to see to go on, to change course or to stop.',
        evidence: 'The paper and its date.',
        dependsOn: [],
      },
      {
        id: 'funder-adopting-evaluation',
        stage: 2,
        sentence:
          'Every grant has a budget for evaluation, and uses the outcome definitions agreed here.',
        evidence: 'The clause of the terms.',
        dependsOn: ['support-adopting-definitions'],
      },
      {
        id: 'funder-adopting-study',
        stage: 3,
        sentence: 'An independent study has begun, with a baseline taken before records came in.',
        evidence: 'The study plan and the date of the baseline.',
        dependsOn: ['governance-developing-policy'],
      },
      {
        id: 'funder-adopting-published',
        stage: 4,
        sentence:
          'Findings of every grant are published within a year, even when they are disappointing.',
        evidence: 'The list of grants and their findings.',
        dependsOn: ['hr-adopting-first'],
      },
      {
        id: 'funder-adopting-long',
        stage: 5,
        sentence:
          'A study that follows people over several years is paid for to its end, and others may use its data safely.',
        evidence: 'The grant, and the terms on which data are shared.',
        dependsOn: ['learner-developing-study'],
      },
    ],
  },
];
