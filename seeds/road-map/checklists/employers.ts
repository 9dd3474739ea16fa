import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';

/** What employers do in each phase, in the order of the stages it is evidence for. */
export const employersChecklists: readonly Checklist[] = [
  {
    role: 'employers',
    phase: 'developing',
    actions: [
      {
        id: 'employer-developing-contact',
        stage: 1,
        sentence:
          'A named person here has met a pilot and knows what records would change in how we hire.',
        evidence: "The date of the meeting and the person's position.",
        dependsOn: [],
      },
      {
        id: 'employer-developing-skills',
        stage: 2,
        sentence:
          'The skills of at least one job that is hard to fill are written down with people who do that job.',
        evidence: 'The list of skills and the date it was agreed.',
        dependsOn: [],
      },
      {
        id: 'employer-developing-agreement',
        stage: 2,
        sentence:
          'An agreement with a pilot says which jobs, which people and which data take part.',
        evidence: 'The signed agreement, or its date and parties.',
        dependsOn: ['governance-developing-convened'],
      },
      {
        id: 'employer-developing-pilot',
        stage: 3,
        sentence:
          'Hiring staff have read sample records for one job and told the pilot what was missing.',
        evidence: 'The notes that went to the pilot.',
        dependsOn: ['technology-developing-trial'],
      },
      {
        id: 'employer-developing-vendors',
        stage: 4,
        sentence:
          'Contracts with vendors of our hiring software ask for open standards and an open interface.',
        evidence: 'The clause in a contract or a tender.',
        dependsOn: ['standards-developing-published'],
      },
      {
        id: 'employer-developing-group',
        stage: 5,
        sentence:
          'With other employers we keep one list of skills for the jobs we share, and renew it every year.',
        evidence: 'The list, its employers and the date it was last renewed.',
        dependsOn: ['support-issuing-agreement'],
      },
    ],
  },
  {
    role: 'employers',
    phase: 'issuing',
    actions: [
      {
        id: 'employer-issuing-unseen',
        stage: 1,
        sentence: 'Skills that people learn at work here, and nobody writes down, are on a list.',
        evidence: 'The list, with the jobs it covers.',
        dependsOn: [],
      },
      {
        id: 'employer-issuing-mapped',
        stage: 2,
        sentence: 'The skills of at least one job are linked to a published skills framework.',
        evidence: 'The job and the web address of the framework.',
        dependsOn: ['standards-issuing-schema'],
      },
      {
        id: 'employer-issuing-first',
        stage: 3,
        sentence:
          'A first group of employees has been offered a signed record of skills shown at work.',
        evidence: 'The name of the record, the month and how many were offered.',
        dependsOn: ['technology-issuing-platform'],
      },
      {
        id: 'employer-issuing-supervisors',
        stage: 4,
        sentence: 'Supervisors are trained to assess a skill and to approve its record.',
        evidence: 'The training material and the share of supervisors trained.',
        dependsOn: ['issuer-issuing-quality'],
      },
      {
        id: 'employer-issuing-training',
        stage: 4,
        sentence:
          'Training at work names the skills it teaches and ends with the offer of a record.',
        evidence: 'The training plan of one year.',
        dependsOn: ['issuer-developing-aligned'],
      },
      {
        id: 'employer-issuing-leaving',
        stage: 5,
        sentence:
          'Everybody who leaves is offered a record of the skills and the time worked here.',
        evidence: "The step in the leaving procedure and last year's number.",
        dependsOn: ['hr-issuing-all'],
      },
    ],
  },
  {
    role: 'employers',
    phase: 'using',
    actions: [
      {
        id: 'employer-using-looked',
        stage: 1,
        sentence: 'Hiring managers have seen a sample record and asked their questions about it.',
        evidence: 'The date, and the questions they asked.',
        dependsOn: [],
      },
      {
        id: 'employer-using-descriptions',
        stage: 2,
        sentence:
          'At least one job description names the skills needed, and asks for a degree only where the work needs one.',
        evidence: 'The job description, or its web address.',
        dependsOn: [],
      },
      {
        id: 'employer-using-managers',
        stage: 3,
        sentence:
          'A first group of hiring managers can read a record and knows what its checks say and do not say.',
        evidence: 'The training date and the number of managers.',
        dependsOn: ['technology-adopting-verify'],
      },
      {
        id: 'employer-using-pipeline',
        stage: 4,
        sentence:
          'People with records from at least one issuer are looked at within an agreed time by a named person.',
        evidence: 'The agreement with the issuer and the time it names.',
        dependsOn: ['issuer-issuing-first'],
      },
      {
        id: 'employer-using-everywhere',
        stage: 4,
        sentence:
          'All job descriptions follow one skills-based form, and every hiring manager is trained before hiring.',
        evidence: 'The form and the share of managers trained.',
        dependsOn: [],
      },
      {
        id: 'employer-using-published',
        stage: 5,
        sentence:
          'Our job descriptions are published so that machines can search them by skill, and are renewed every year.',
        evidence: 'The web address of the openings and the date of the last renewal.',
        dependsOn: ['standards-using-profiles'],
      },
    ],
  },
  {
    role: 'employers',
    phase: 'adopting',
    actions: [
      {
        id: 'employer-adopting-steps',
        stage: 1,
        sentence:
          'The steps of our hiring in which a record could replace paper or a phone call are marked.',
        evidence: 'The list or drawing of the steps.',
        dependsOn: [],
      },
      {
        id: 'employer-adopting-openings',
        stage: 2,
        sentence: 'At least one opening says that records are welcome and how to send them.',
        evidence: 'The opening, or its web address.',
        dependsOn: [],
      },
      {
        id: 'employer-adopting-accept',
        stage: 3,
        sentence:
          'The verified record of at least one applicant counted in a real hiring decision.',
        evidence: 'The month and the job; leave out the applicant.',
        dependsOn: ['hr-using-check', 'learner-adopting-submit'],
      },
      {
        id: 'employer-adopting-system',
        stage: 4,
        sentence:
          'Records arrive in our hiring system without being typed again, for every opening.',
        evidence: "The vendor's confirmation, or a page of the system without personal data.",
        dependsOn: ['hr-adopting-built-in'],
      },
      {
        id: 'employer-adopting-fair',
        stage: 4,
        sentence:
          'Applicants without a record have another way to show the same skills, and openings say so.',
        evidence: 'The sentence in the openings and the description of the other way.',
        dependsOn: [],
      },
      {
        id: 'employer-adopting-tracked',
        stage: 5,
        sentence:
          'Time and cost to fill a job, turnover and moves within the company are looked at every year, with records and without.',
        evidence: 'The latest yearly summary, without single persons.',
        dependsOn: ['support-adopting-definitions'],
      },
    ],
  },
];
