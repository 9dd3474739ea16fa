import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What supporting systems do in each phase, in the order of the stages it is evidence for. */
export const supportingSystemsChecklists: readonly Checklist[] = [
  {
    role: 'supporting-systems',
    phase: 'developing',
    actions: [
      {
        id: 'support-developing-asked',
        stage: 1,
        sentence:
          'Organisations that speak for people who are often left out are listed, and have been asked what they need.',
        evidence: 'The list and a summary of the answers.',
        dependsOn: [],
      },
      {
        id: 'support-developing-seats',
        stage: 2,
        sentence: 'At least two such organisations have a seat in a pilot, and their time is paid.',
        evidence: 'The list of members and the line of the budget.',
        dependsOn: ['governance-developing-convened'],
      },
      {
        id: 'support-developing-case',
        stage: 3,
        sentence:
          'A use of records that matters to people often left out has been tried with them.',
        evidence: 'The description of the use and what they said, without names.',
        dependsOn: ['technology-developing-trial'],
      },
      {
        id: 'support-developing-standards',
        stage: 4,
        sentence: 'We take part regularly where standards are written, and bring these uses there.',
        evidence: 'Minutes or contributions of the last year.',
        dependsOn: ['standards-developing-charter'],
      },
      {
        id: 'support-developing-taken-up',
        stage: 5,
        sentence:
          'At least one use that we brought is now part of a standard or of a product of others.',
        evidence: 'The passage of the standard, or the page of the product.',
        dependsOn: ['standards-developing-published'],
      },
    ],
  },
  {
    role: 'supporting-systems',
    phase: 'issuing',
    actions: [
      {
        id: 'support-issuing-gaps',
        stage: 1,
        sentence:
          'We know which career paths here build on skills, and which skills in demand no credential shows.',
        evidence: 'The map or list of paths and gaps.',
        dependsOn: [],
      },
      {
        id: 'support-issuing-agreement',
        stage: 2,
        sentence: 'At least one employer and one issuer have agreed to build such a path together.',
        evidence: 'The agreement, or its date and parties.',
        dependsOn: ['employer-developing-skills', 'issuer-developing-case'],
      },
      {
        id: 'support-issuing-first',
        stage: 3,
        sentence:
          'A first group of people is on a path on which every step ends with the offer of a record.',
        evidence: 'The path, the month and the number of people.',
        dependsOn: ['issuer-issuing-first'],
      },
      {
        id: 'support-issuing-several',
        stage: 4,
        sentence:
          'At least three paths run every year, with records of learning and of work on them.',
        evidence: 'The list of paths and their employers.',
        dependsOn: ['employer-issuing-first'],
      },
      {
        id: 'support-issuing-copied',
        stage: 5,
        sentence:
          'How to build such a path is published, and somebody elsewhere has built one from it.',
        evidence: 'The guide, and who used it.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'supporting-systems',
    phase: 'using',
    actions: [
      {
        id: 'support-using-barriers',
        stage: 1,
        sentence:
          'What keeps people here from using records is written down: devices, language, trust, time.',
        evidence: 'The list, and how it was found.',
        dependsOn: [],
      },
      {
        id: 'support-using-plan',
        stage: 2,
        sentence:
          'A plan with a budget says which help people get, and how we find out whether records are usable for them.',
        evidence: 'The plan, with its dates and its budget.',
        dependsOn: [],
      },
      {
        id: 'support-using-study',
        stage: 3,
        sentence:
          'A first study has shown how easily people of different ages, languages and abilities can use records.',
        evidence: 'The report, without names.',
        dependsOn: ['technology-using-wallet'],
      },
      {
        id: 'support-using-help',
        stage: 4,
        sentence:
          'Every pilot here offers help that goes beyond records, such as advice, devices and a place to ask.',
        evidence: 'The list of help for each pilot.',
        dependsOn: ['navigator-using-chosen'],
      },
      {
        id: 'support-using-repeated',
        stage: 5,
        sentence:
          'The study is repeated every year with the same questions, and published even where nothing got better.',
        evidence: 'The last two reports, with small groups left out.',
        dependsOn: ['technology-using-changed'],
      },
    ],
  },
  {
    role: 'supporting-systems',
    phase: 'adopting',
    actions: [
      {
        id: 'support-adopting-lists',
        stage: 1,
        sentence: 'We know which lists of competencies are in use here, and who uses them.',
        evidence: 'An overview of the lists and their users.',
        dependsOn: [],
      },
      {
        id: 'support-adopting-definitions',
        stage: 2,
        sentence:
          'Those who work on records here have agreed which outcomes are counted, how, and by whom.',
        evidence: 'The definitions and who agreed to them.',
        dependsOn: ['governance-adopting-questions'],
      },
      {
        id: 'support-adopting-mapped',
        stage: 3,
        sentence:
          'The competencies of at least one occupation are mapped so that an employer and an issuer use the same names.',
        evidence: 'The mapping, and who uses it.',
        dependsOn: ['employer-issuing-mapped', 'issuer-developing-aligned'],
      },
      {
        id: 'support-adopting-outcomes',
        stage: 4,
        sentence:
          'Outcomes of every pilot here are followed with one set of definitions, by group, with small groups hidden.',
        evidence: 'The latest release of the numbers.',
        dependsOn: ['employer-adopting-accept'],
      },
      {
        id: 'support-adopting-renewed',
        stage: 5,
        sentence:
          'Mappings and outcome definitions are renewed every year, with an owner and the means to keep going.',
        evidence: 'The owner, the budget and the date of the last renewal.',
        dependsOn: [],
      },
    ],
  },
];
