import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What learners and earners do in each phase, in the order of the stages it is evidence for. */
export const learnersEarnersChecklists: readonly Checklist[] = [
  {
    role: 'learners-earners',
    phase: 'developing',
    actions: [
      {
        id: 'learner-developing-learned',
        stage: 1,
        sentence: 'You know what a record holds, who can look at it and whom to ask about it.',
        evidence:
          'You can say it in your own words, or name the meeting or page where you learned it.',
        dependsOn: [],
      },
      {
        id: 'learner-developing-voice',
        stage: 2,
        sentence:
          'You have told a school, an employer or a pilot what you would use a record for and what worries you.',
        evidence: 'The month and the occasion: a survey, a talk or a meeting.',
        dependsOn: ['issuer-developing-lead'],
      },
      {
        id: 'learner-developing-trial',
        stage: 3,
        sentence: 'You have tried an early version and told its makers what was unclear.',
        evidence: 'The name of the product and the month in which you tried it.',
        dependsOn: ['technology-developing-trial'],
      },
      {
        id: 'learner-developing-panel',
        stage: 4,
        sentence:
          'You sit on a panel of learners or workers that is heard before decisions are made.',
        evidence: 'The name of the panel and how often it meets.',
        dependsOn: ['governance-developing-convened'],
      },
      {
        id: 'learner-developing-study',
        stage: 5,
        sentence:
          'You take part in a study that follows people over several years, and you know how to leave it.',
        evidence: 'The name of the study; no proof about you is needed.',
        dependsOn: ['funder-adopting-study'],
      },
    ],
  },
  {
    role: 'learners-earners',
    phase: 'issuing',
    actions: [
      {
        id: 'learner-issuing-skills',
        stage: 1,
        sentence:
          'You have one list of what you can do, from school, work and life, that marks where you hold a credential.',
        evidence: 'The list itself, which you may keep to yourself.',
        dependsOn: [],
      },
      {
        id: 'learner-issuing-asked',
        stage: 2,
        sentence:
          'You have asked a school, a program or an employer for a signed digital record of something you achieved.',
        evidence: 'The month in which you asked, and whom.',
        dependsOn: ['issuer-issuing-inventory'],
      },
      {
        id: 'learner-issuing-accept',
        stage: 3,
        sentence:
          'You have accepted at least one signed record, and it is in a wallet that you control.',
        evidence: 'The name of the wallet and the month; leave out the record itself.',
        dependsOn: ['issuer-issuing-first', 'technology-using-wallet'],
      },
      {
        id: 'learner-issuing-several',
        stage: 4,
        sentence:
          'Your wallet holds records from at least two places, for example a school and a job.',
        evidence: 'The number of issuers, without their names if you prefer.',
        dependsOn: ['employer-issuing-first'],
      },
      {
        id: 'learner-issuing-habit',
        stage: 5,
        sentence:
          'Whenever you finish a course or learn something at work, you ask for a record of it.',
        evidence: 'The months in which you last asked.',
        dependsOn: ['issuer-issuing-most'],
      },
    ],
  },
  {
    role: 'learners-earners',
    phase: 'using',
    actions: [
      {
        id: 'learner-using-looked',
        stage: 1,
        sentence:
          'You have read your records and know whom to ask when something in them is wrong.',
        evidence: 'The name of the office or page that takes corrections.',
        dependsOn: [],
      },
      {
        id: 'learner-using-chosen',
        stage: 2,
        sentence:
          'For one goal, you have chosen which records to show and which to keep to yourself.',
        evidence: 'The goal in a few words, such as a kind of job.',
        dependsOn: ['navigator-issuing-material'],
      },
      {
        id: 'learner-using-share',
        stage: 3,
        sentence:
          'You have shared at least one record with an employer, a school or an agency, and chose what they could see.',
        evidence: 'The month and the kind of recipient.',
        dependsOn: ['technology-using-sharing'],
      },
      {
        id: 'learner-using-stop',
        stage: 4,
        sentence:
          'You have looked up who can see your records and ended the sharing that is no longer needed.',
        evidence: 'The month of your last look.',
        dependsOn: ['hr-using-terms'],
      },
      {
        id: 'learner-using-peers',
        stage: 5,
        sentence: 'You have helped somebody else to accept or share a record.',
        evidence: 'How many people, without their names.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'learners-earners',
    phase: 'adopting',
    actions: [
      {
        id: 'learner-adopting-found',
        stage: 1,
        sentence: 'You know at least one employer or school near you that says it takes records.',
        evidence: 'Its name, or the opening that says so.',
        dependsOn: ['employer-adopting-openings'],
      },
      {
        id: 'learner-adopting-ready',
        stage: 2,
        sentence:
          'For one opening, you have compared what it asks for with what your records show.',
        evidence: 'The opening, and what was still missing.',
        dependsOn: ['employer-using-descriptions'],
      },
      {
        id: 'learner-adopting-submit',
        stage: 3,
        sentence: 'You have sent a record with at least one application for a job or for study.',
        evidence: 'The month and the kind of opening.',
        dependsOn: ['employer-adopting-openings'],
      },
      {
        id: 'learner-adopting-usual',
        stage: 4,
        sentence: 'You send records with your applications wherever they are welcome.',
        evidence: 'About how many of your last five applications.',
        dependsOn: ['hr-adopting-built-in'],
      },
      {
        id: 'learner-adopting-told',
        stage: 5,
        sentence:
          'You have told a pilot or a study how your applications went, with records and without.',
        evidence: 'The name of the survey or study and the month.',
        dependsOn: ['support-adopting-definitions'],
      },
    ],
  },
];
