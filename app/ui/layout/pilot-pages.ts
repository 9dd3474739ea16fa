/** The pages of a pilot, in the order of the tabs; `needs` is the right that shows a page. */
export const pilotPages: { label: string; path: string; needs?: 'manage' | 'import' }[] = [
  { label: 'Overview', path: '' },
  { label: 'Adoption', path: '/adoption' },
  { label: 'Time to hire', path: '/time-to-hire' },
  { label: 'Cohorts', path: '/cohorts' },
  { label: 'Access and gaps', path: '/access' },
  { label: 'Comparison', path: '/comparison' },
  { label: 'Metrics', path: '/metrics' },
  { label: 'Milestones', path: '/milestones' },
  { label: 'Partners', path: '/partners' },
  { label: 'Imports', path: '/imports', needs: 'import' },
  { label: 'Releases', path: '/releases' },
  { label: 'Settings', path: '/settings', needs: 'manage' },
];
