import { organisation, type StakeholderSeed } from './stakeholder-seed.ts';

/** Those who support, govern, fund, and write the standards: the last of them is alone. */
export const stakeholdersOfPolicy: readonly StakeholderSeed[] = [
  organisation(
    'lakes-policy-lab',
    'Lakes Policy Lab',
    'Cascadia Lakes',
    'Independent researchers who evaluate the pilots from released data only.',
    ['supporting-systems', [4, 2, 3, 1]],
  ),
  organisation(
    'north-county-libraries',
    'North County Libraries',
    'North County',
    'Eleven libraries where people set up their wallet with somebody beside them.',
    ['supporting-systems', [3, 3, 2, null]],
  ),
  organisation(
    'skills-first-alliance',
    'Skills First Alliance',
    'Cascadia Lakes',
    'Brings employers together who want to hire by skill and do not know where to begin.',
    ['supporting-systems', [4, 2, 2, 2]],
    ['career-navigators', [2, 1, 1, null]],
  ),
  organisation(
    'office-of-workforce-futures',
    'Office of Workforce Futures',
    'Cascadia Lakes',
    'The state agency that pays for job centers and asks what they achieve.',
    ['governance', [4, 3, 2, 2]],
    ['funders', [4, 2, 2, 1]],
  ),
  organisation(
    'department-of-learning',
    'Department of Learning',
    'Cascadia Lakes',
    'Sets what schools and colleges must record, and in which form.',
    ['governance', [3, 3, 1, 0]],
  ),
  organisation(
    'learner-data-trust',
    'Cascadia Learner Data Trust',
    'Cascadia Lakes',
    'Holds the data agreements of all pilots, so that no partner has to trust another.',
    ['governance', [5, 4, 3, 2]],
  ),
  organisation(
    'tamarack-foundation',
    'Tamarack Foundation',
    'Cascadia Lakes',
    'Paid for the first two pilots and asks for open standards in return.',
    ['funders', [5, 3, 3, 2]],
  ),
  organisation(
    'lakes-community-fund',
    'Lakes Community Fund',
    'Lakeside',
    'Small grants for time off, childcare and travel while people train.',
    ['funders', [2, 1, 2, null]],
  ),
  organisation(
    'headwaters-impact-partners',
    'Headwaters Impact Partners',
    'Summit',
    'Invests in the software of the region and is paid back when employers use it.',
    ['funders', [3, 2, 1, 1]],
  ),
  organisation(
    'lakes-skills-data-exchange',
    'Lakes Skills Data Exchange',
    'Cascadia Lakes',
    'A working group that maps the skill names of employers and colleges onto each other.',
    ['data-standards-organizations', [2, 1, null, null]],
  ),
];
