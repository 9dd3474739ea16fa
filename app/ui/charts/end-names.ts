/** The ways in which a search can have ended by a day, in the order of the bars. */
export const endNames = [
  { end: 'hired', label: 'Hired', word: 'hired' },
  { end: 'left', label: 'Left the search', word: 'left' },
  { end: 'neither', label: 'Neither', word: 'neither' },
] as const;
