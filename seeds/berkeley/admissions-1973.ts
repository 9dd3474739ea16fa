/** One department: how many women and men applied, and how many of them were admitted. */
interface Department {
  name: string;
  women: { applied: number; admitted: number };
  men: { applied: number; admitted: number };
}

/**
 * Applications to the six largest departments of the graduate school of the University of
 * California, Berkeley, for the fall of 1973 (Bickel, Hammel and O’Connell 1975, Science
 * 187:398; the counts by department are from Freedman, Pisani and Purves, Statistics):
 * together a smaller share of women than of men was admitted, within departments it was
 * about the same share or a larger one. The classic example of such a reversal.
 */
export const admissions1973: readonly Department[] = [
  {
    name: 'A',
    women: { applied: 108, admitted: 89 },
    men: { applied: 825, admitted: 512 },
  },
  {
    name: 'B',
    women: { applied: 25, admitted: 17 },
    men: { applied: 560, admitted: 353 },
  },
  {
    name: 'C',
    women: { applied: 593, admitted: 202 },
    men: { applied: 325, admitted: 120 },
  },
  {
    name: 'D',
    women: { applied: 375, admitted: 131 },
    men: { applied: 417, admitted: 138 },
  },
  {
    name: 'E',
    women: { applied: 393, admitted: 94 },
    men: { applied: 191, admitted: 53 },
  },
  {
    name: 'F',
    women: { applied: 341, admitted: 24 },
    men: { applied: 373, admitted: 22 },
  },
];
