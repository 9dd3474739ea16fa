import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What technology providers do in each phase, in the order of the stages it is evidence for. */
export const lerTechnologyProvidersChecklists: readonly Checklist[] = [
  {
    role: 'ler-technology-providers',
    phase: 'developing',
    actions: [
      {
        id: 'technology-developing-listened',
        stage: 1,
        sentence:
          'People who would hold, issue or check records have been asked what they need, at least five of each.',
        evidence: 'A summary of what they said, without names.',
        dependsOn: [],
      },
      {
        id: 'technology-developing-group',
        stage: 2,
        sentence:
          'At least one of us takes part in a group that writes the standards, with working time set aside.',
        evidence: "The group's public list of members or minutes.",
        dependsOn: ['standards-developing-charter'],
      },
      {
        id: 'technology-developing-policy',
        stage: 2,
        sentence:
          'We have told policymakers what privacy, consent and access need from technology.',
        evidence: 'The published statement, or the date of the meeting.',
        dependsOn: ['governance-developing-agencies'],
      },
      {
        id: 'technology-developing-trial',
        stage: 3,
        sentence: 'A first version exchanges records with the product of another maker.',
        evidence: 'The test report that names both products.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'technology-developing-access',
        stage: 4,
        sentence:
          'The product passes an accessibility check and works on an old phone with a slow connection.',
        evidence: 'The report of the check and the list of devices tried.',
        dependsOn: [],
      },
      {
        id: 'technology-developing-given',
        stage: 5,
        sentence:
          'We have given back what we learned, as open code or as text that is now part of a standard.',
        evidence: 'The web address of the code or the text.',
        dependsOn: ['standards-developing-published'],
      },
    ],
  },
  {
    role: 'ler-technology-providers',
    phase: 'issuing',
    actions: [
      {
        id: 'technology-issuing-formats',
        stage: 1,
        sentence: 'We know which record formats and skills frameworks issuers here need.',
        evidence: 'The list, with who asked for each.',
        dependsOn: [],
      },
      {
        id: 'technology-issuing-plan',
        stage: 2,
        sentence: 'A dated plan says when issuers can sign records by an open standard.',
        evidence: 'The plan, with its dates and the name of the standard.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'technology-issuing-platform',
        stage: 3,
        sentence:
          "An issuer can sign an Open Badge 3.0 or a CLR 2.0 with our product, and another maker's verifier finds the signature valid.",
        evidence: 'The test record and the result of the other verifier.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'technology-issuing-skills',
        stage: 4,
        sentence:
          'A record can carry skills as links to a published framework, and issuers pick them from a list.',
        evidence: 'A sample record with its links.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'technology-issuing-revoke',
        stage: 4,
        sentence: 'Issuers can correct, renew and revoke a record, and whoever checks it sees so.',
        evidence: 'A revoked test record and what a verifier says about it.',
        dependsOn: ['issuer-issuing-quality'],
      },
      {
        id: 'technology-issuing-linked',
        stage: 5,
        sentence:
          'Records of learning and records of employment can be held, shown and shared side by side.',
        evidence: 'A public demonstration with sample records of both kinds.',
        dependsOn: ['employer-issuing-first'],
      },
    ],
  },
  {
    role: 'ler-technology-providers',
    phase: 'using',
    actions: [
      {
        id: 'technology-using-asked',
        stage: 1,
        sentence: 'We know which devices, languages and accessibility aids people here use.',
        evidence: 'The summary of a survey or of visits.',
        dependsOn: [],
      },
      {
        id: 'technology-using-plan',
        stage: 2,
        sentence:
          'A plan with a budget says how learners, issuers and employers are heard, and how often.',
        evidence: 'The plan, with its dates and its budget.',
        dependsOn: [],
      },
      {
        id: 'technology-using-wallet',
        stage: 3,
        sentence:
          'People can take a record into a wallet free of charge, and move it to the wallet of another maker.',
        evidence: 'The steps, tried with a test record in two wallets.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'technology-using-sharing',
        stage: 3,
        sentence:
          'People can share one record they have accepted, choose what is seen and for how long, and take it back.',
        evidence: 'The steps, tried with somebody who receives a test record.',
        dependsOn: ['learner-issuing-accept', 'standards-using-profiles'],
      },
      {
        id: 'technology-using-hosted',
        stage: 4,
        sentence:
          'A small issuer without technical staff can begin to issue within a day, at a published price.',
        evidence: 'The price list and the guide for small issuers.',
        dependsOn: [],
      },
      {
        id: 'technology-using-changed',
        stage: 5,
        sentence:
          'Every year we publish what people found hard, by group, and what we changed since.',
        evidence: 'The latest report, with small groups left out.',
        dependsOn: ['support-using-study'],
      },
    ],
  },
  {
    role: 'ler-technology-providers',
    phase: 'adopting',
    actions: [
      {
        id: 'technology-adopting-systems',
        stage: 1,
        sentence:
          'The hiring and education systems that should read records here are listed, with whom to talk to.',
        evidence: 'The list, with the office to talk to at each.',
        dependsOn: [],
      },
      {
        id: 'technology-adopting-agreed',
        stage: 2,
        sentence:
          'With at least one of these systems it is agreed which open standard carries a record across.',
        evidence: 'The agreement, or the minutes that name the standard.',
        dependsOn: ['hr-developing-obstacles'],
      },
      {
        id: 'technology-adopting-verify',
        stage: 3,
        sentence:
          'Whoever receives a record can check its signature, expiry, revocation and issuer, each separately and without an account.',
        evidence:
          'The address of the verifier and its results for a good and a revoked test record.',
        dependsOn: ['governance-issuing-rules'],
      },
      {
        id: 'technology-adopting-integrated',
        stage: 4,
        sentence:
          'At least two hiring or education systems take our records in without anything being typed again.',
        evidence: 'The names of the systems and a test with sample records.',
        dependsOn: ['hr-developing-api'],
      },
      {
        id: 'technology-adopting-domains',
        stage: 5,
        sentence:
          'The same record serves beyond hiring, in at least one such case as licensing, student aid or background checks.',
        evidence: 'The case and the office that takes the record.',
        dependsOn: ['governance-issuing-public'],
      },
    ],
  },
];
