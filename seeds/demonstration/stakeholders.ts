import type { StakeholderSeed } from './stakeholder-seed.ts';
import { stakeholdersOfLearning } from './stakeholders-of-learning.ts';
import { stakeholdersOfPolicy } from './stakeholders-of-policy.ts';
import { stakeholdersOfWork } from './stakeholders-of-work.ts';

/** The stakeholders of Cascadia Lakes, a region that does not exist. */
export const demonstrationStakeholders: readonly StakeholderSeed[] = [
  ...stakeholdersOfLearning,
  ...stakeholdersOfWork,
  ...stakeholdersOfPolicy,
];
