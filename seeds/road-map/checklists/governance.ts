import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What governance bodies do in each phase, in the order of the stages it is evidence for. */
export const governanceChecklists: readonly Checklist[] = [
  {
    role: 'governance',
    phase: 'developing',
    actions: [
      {
        id: 'governance-developing-agencies',
        stage: 1,
        sentence:
          'The agencies that hold data on employment, credentials and skills are listed, and each has been spoken to.',
        evidence: 'The list, with the date of each talk.',
        dependsOn: [],
      },
      {
        id: 'governance-developing-convened',
        stage: 2,
        sentence:
          'A group to which all ten roles are invited meets on set dates and has written rules for deciding.',
        evidence: 'The rules, the list of members and the dates.',
        dependsOn: [],
      },
      {
        id: 'governance-developing-policy',
        stage: 3,
        sentence:
          'A draft policy on privacy, consent and linking data was put to the public, and the answers were published.',
        evidence: 'The draft and the answers.',
        dependsOn: ['learner-developing-voice'],
      },
      {
        id: 'governance-developing-linked',
        stage: 4,
        sentence:
          'Agreements in force say which agency may link which data, for what, and who watches over it.',
        evidence: 'The agreements, or a public summary of them.',
        dependsOn: [],
      },
      {
        id: 'governance-developing-lasting',
        stage: 5,
        sentence:
          'The group, the policy and the agreements have a legal basis and a budget, and are reviewed on a set date.',
        evidence: 'The legal basis, the budget and the date of the next review.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'governance',
    phase: 'issuing',
    actions: [
      {
        id: 'governance-issuing-frameworks-known',
        stage: 1,
        sentence:
          'The qualification frameworks, licenses and accreditation rules that touch records here are listed.',
        evidence: 'The list, with the office in charge of each.',
        dependsOn: [],
      },
      {
        id: 'governance-issuing-rules',
        stage: 2,
        sentence:
          'Written rules say who may be listed as an issuer, how one is taken off the list and how to appeal.',
        evidence: 'The rules, and where everybody can read them.',
        dependsOn: [],
      },
      {
        id: 'governance-issuing-registry',
        stage: 3,
        sentence:
          'A public registry lists the first issuers with their signing keys, and programs can look them up.',
        evidence: 'The web address of the registry.',
        dependsOn: ['issuer-issuing-quality', 'standards-issuing-schema'],
      },
      {
        id: 'governance-issuing-frameworks',
        stage: 4,
        sentence:
          'The qualification framework is published so that machines can read it and a record can link to it.',
        evidence: 'The web address of the framework.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'governance-issuing-public',
        stage: 4,
        sentence:
          'At least one license or certificate that a public body awards is offered as a signed record.',
        evidence: "The page of the license, and last year's number.",
        dependsOn: ['technology-issuing-platform'],
      },
      {
        id: 'governance-issuing-recognised',
        stage: 5,
        sentence:
          'Our registry is recognised by at least one other state, sector or country, and theirs by us.',
        evidence: 'The agreement, or its date and parties.',
        dependsOn: [],
      },
    ],
  },
  {
    role: 'governance',
    phase: 'using',
    actions: [
      {
        id: 'governance-using-left-out',
        stage: 1,
        sentence:
          'We know how many people here lack a device, a connection or the papers needed to get a wallet.',
        evidence: 'The numbers with their source.',
        dependsOn: [],
      },
      {
        id: 'governance-using-budget',
        stage: 2,
        sentence:
          'A plan with a budget gives everybody a way to hold and use records, also without a phone.',
        evidence: 'The plan and the line of the budget.',
        dependsOn: [],
      },
      {
        id: 'governance-using-places',
        stage: 3,
        sentence:
          'In the first public places, such as libraries and job centers, people get help with their records.',
        evidence: 'The list of places and how many people were helped.',
        dependsOn: ['navigator-issuing-know'],
      },
      {
        id: 'governance-using-equal',
        stage: 4,
        sentence: 'Public offices take records and paper alike, and nobody has to have a record.',
        evidence: 'The rule, and the offices that follow it.',
        dependsOn: [],
      },
      {
        id: 'governance-using-known',
        stage: 5,
        sentence:
          'Records are explained to the public in the languages people use here, and every year we look at whom we have not reached.',
        evidence: 'The material, and the latest look by group with small groups left out.',
        dependsOn: ['learner-using-share'],
      },
    ],
  },
  {
    role: 'governance',
    phase: 'adopting',
    actions: [
      {
        id: 'governance-adopting-questions',
        stage: 1,
        sentence: 'The questions that policy wants answered about records are written down.',
        evidence: 'The list of questions, and who asked them.',
        dependsOn: [],
      },
      {
        id: 'governance-adopting-measures',
        stage: 2,
        sentence:
          'We have settled which counts of issued, accepted, shared and verified records are collected, and how nobody can be recognised in them.',
        evidence: 'The list of counts and the privacy rules.',
        dependsOn: [],
      },
      {
        id: 'governance-adopting-incentive',
        stage: 3,
        sentence:
          'A first incentive is tried, such as a hiring subsidy or a rule for tenders that welcomes records.',
        evidence: 'The rule and the date it began.',
        dependsOn: ['employer-developing-agreement'],
      },
      {
        id: 'governance-adopting-exchange',
        stage: 4,
        sentence:
          'Issued, accepted, shared and verified records are counted and published every year, together with the share of verifiers that reported.',
        evidence: 'The latest publication.',
        dependsOn: ['technology-adopting-verify'],
      },
      {
        id: 'governance-adopting-changed',
        stage: 5,
        sentence:
          'At least one policy was changed or ended after looking at outcomes, and the reason is public.',
        evidence: 'The decision and its reason.',
        dependsOn: ['support-adopting-outcomes'],
      },
    ],
  },
];
