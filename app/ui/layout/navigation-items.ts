/** The main ways through the product, in the order of the header. */
export const navigationItems = [
  { label: 'Map', to: '/' },
  { label: 'Assess', to: '/assess' },
  { label: 'Stakeholders', to: '/stakeholders' },
  { label: 'Pilots', to: '/pilots' },
  { label: 'Data', to: '/data' },
  { label: 'Verify', to: '/verify' },
  { label: 'Methods', to: '/methods' },
] as const;
