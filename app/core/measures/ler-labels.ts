/** What the two groups of the `ler` column are called. */
export const lerLabels = {
  yes: 'First application with an LER',
  no: 'First application without an LER',
} as const;
