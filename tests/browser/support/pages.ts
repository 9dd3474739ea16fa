/** Every kind of page that a visitor can read, on the demonstration. */
export const publicPages = [
  '/',
  '/stakeholders',
  '/pilots',
  '/pilots/RIVERBEND',
  '/pilots/RIVERBEND/adoption',
  '/pilots/RIVERBEND/time-to-hire',
  '/pilots/RIVERBEND/access',
  '/pilots/RIVERBEND/metrics',
  '/pilots/RIVERBEND/milestones',
  '/pilots/RIVERBEND/partners',
  '/pilots/RIVERBEND/releases',
  '/pilots/RIVERBEND/releases/1',
  '/pilots/RIVERBEND/imports/guide',
  '/data',
  '/methods',
  '/verify',
  '/sign-in',
  '/no/such/page',
];

/** Pages for those who keep the records. */
export const keptPages = [
  '/stakeholders/new',
  '/pilots/new',
  '/pilots/RIVERBEND/metrics/new',
  '/pilots/RIVERBEND/imports',
  '/pilots/RIVERBEND/imports/quality',
  '/pilots/RIVERBEND/mappings',
  '/pilots/RIVERBEND/mappings/new',
  '/pilots/RIVERBEND/tokens',
  '/pilots/RIVERBEND/imports/new',
  '/pilots/RIVERBEND/releases',
  '/pilots/RIVERBEND/settings',
  '/imports/1',
  '/account',
  '/admin',
];
