/**
 * The milestones that most LER pilots pass, in their usual order. "First full
 * lifecycle" is SkillsFWD's own definition of piloting.
 */
export const standardMilestones = [
  'Charter signed',
  'Partners and agreements signed',
  'Use cases and success metrics agreed',
  'Data-sharing and privacy agreement in place',
  'Skills and competencies aligned',
  'Issuer technically ready: the first test credential verifies',
  'Wallet chosen and onboarding material ready',
  'First credential issued',
  'First credential accepted',
  'First credential shared with an employer',
  'First credential verified by an employer',
  'First full lifecycle completed',
  'First hire with an LER in the application',
  'Mid-point review',
  'Equity review',
  'Final evaluation',
  'Decision to scale or stop',
] as const;
