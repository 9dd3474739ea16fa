import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What career navigators do in each phase, in the order of the stages it is evidence for. */
export const careerNavigatorsChecklists: readonly Checklist[] = [
  {
    role: 'career-navigators',
    phase: 'developing',
    actions: [
      {
        id: 'navigator-developing-heard',
        stage: 1,
        sentence:
          'People we serve have told us how they show what they can do today, and where that fails.',
        evidence: 'A summary of at least ten conversations, without names.',
        dependsOn: [],
      },
      {
        id: 'navigator-developing-seat',
        stage: 2,
        sentence: 'We have a seat where a pilot is planned, and bring workers with us.',
        evidence: 'The list of members, or the minutes.',
        dependsOn: ['governance-developing-convened'],
      },
      {
        id: 'navigator-developing-tried',
        stage: 3,
        sentence:
          'People we serve have tried an early version beside us, and its makers have what we noted.',
        evidence: 'The notes, without names, and the date they were handed over.',
        dependsOn: ['technology-developing-trial'],
      },
      {
        id: 'navigator-developing-regular',
        stage: 4,
        sentence:
          'Trying new versions with the people we serve is part of our yearly work, and they are paid for it.',
        evidence: 'The line of the work plan and of the budget.',
        dependsOn: [],
      },
      {
        id: 'navigator-developing-lasting',
        stage: 5,
        sentence:
          'Our part in research and design is paid for over several years, beyond one pilot.',
        evidence: 'The grant or contract, and its term.',
        dependsOn: ['funder-developing-sustained'],
      },
    ],
  },
  {
    role: 'career-navigators',
    phase: 'issuing',
    actions: [
      {
        id: 'navigator-issuing-know',
        stage: 1,
        sentence:
          'Our staff can say in plain words what is in a record, who sees it and how to have it corrected.',
        evidence: 'The date of a staff meeting or training about it.',
        dependsOn: [],
      },
      {
        id: 'navigator-issuing-material',
        stage: 2,
        sentence:
          'A plain guide to the records people here may be offered is ready in the languages they use.',
        evidence: 'The guide, and the languages it is in.',
        dependsOn: ['issuer-issuing-inventory'],
      },
      {
        id: 'navigator-issuing-first',
        stage: 3,
        sentence:
          'A first group of people has been helped to open a record and to look whether it is right.',
        evidence: 'The month and the number of people.',
        dependsOn: ['issuer-issuing-first'],
      },
      {
        id: 'navigator-issuing-everyone',
        stage: 4,
        sentence: 'Everybody who comes to us is asked which records they hold or could ask for.',
        evidence: 'The question in the intake form.',
        dependsOn: [],
      },
      {
        id: 'navigator-issuing-reach',
        stage: 5,
        sentence:
          'Outreach goes first to the groups that accept fewer records, and we look every half year whether that changes.',
        evidence:
          'The numbers by group with small groups left out, and the plan that follows from them.',
        dependsOn: ['issuer-using-languages'],
      },
    ],
  },
  {
    role: 'career-navigators',
    phase: 'using',
    actions: [
      {
        id: 'navigator-using-tools',
        stage: 1,
        sentence:
          'The tools with which people here could find and apply for jobs with a record are listed.',
        evidence: 'The list, with price, languages, accessibility and privacy of each.',
        dependsOn: [],
      },
      {
        id: 'navigator-using-chosen',
        stage: 2,
        sentence: 'We have chosen the tools that we recommend, and staff are trained in them.',
        evidence: 'The choice with its reasons, and the training date.',
        dependsOn: [],
      },
      {
        id: 'navigator-using-first',
        stage: 3,
        sentence:
          'A first group of people has found an opening and shared a record, with our help.',
        evidence: 'The month and the number of people.',
        dependsOn: ['technology-using-sharing'],
      },
      {
        id: 'navigator-using-everyday',
        stage: 4,
        sentence:
          'Help with records is part of every talk about work, also for people without a phone of their own.',
        evidence: 'The procedure, and where a device can be borrowed.',
        dependsOn: ['employer-adopting-openings'],
      },
      {
        id: 'navigator-using-improved',
        stage: 5,
        sentence:
          'What we saw has changed at least one tool, and we choose our tools anew every year.',
        evidence: 'The change and the date of the last choice.',
        dependsOn: ['technology-using-changed'],
      },
    ],
  },
  {
    role: 'career-navigators',
    phase: 'adopting',
    actions: [
      {
        id: 'navigator-adopting-employers',
        stage: 1,
        sentence: 'Employers nearby that hire by skills or say that they take records are listed.',
        evidence: 'The list and the date of its last update.',
        dependsOn: [],
      },
      {
        id: 'navigator-adopting-paths',
        stage: 2,
        sentence:
          'For at least two occupations a path is written down: its skills, its records and the next job on it.',
        evidence: 'The two paths, and the employers who read them.',
        dependsOn: ['employer-using-descriptions'],
      },
      {
        id: 'navigator-adopting-first',
        stage: 3,
        sentence:
          'A first group of people, each with a mentor, has applied along such a path with a record.',
        evidence: 'The month and the number of people.',
        dependsOn: ['employer-adopting-openings'],
      },
      {
        id: 'navigator-adopting-support',
        stage: 4,
        sentence: 'Help with child care, transport, devices and fees goes along with every path.',
        evidence: 'The list of help and who pays for it.',
        dependsOn: [],
      },
      {
        id: 'navigator-adopting-followed',
        stage: 5,
        sentence:
          'With their consent we learn how people fare six and twelve months later, and talk it over with employers.',
        evidence: 'The latest summary with small groups left out, and the date of the talk.',
        dependsOn: ['support-adopting-definitions'],
      },
    ],
  },
];
