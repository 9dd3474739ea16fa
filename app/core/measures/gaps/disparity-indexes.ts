import {
  betweenGroupVariance,
  gini,
  indexOfDisparity,
  meanLogDeviation,
  theil,
} from '../../statistics/disparity.ts';
import type { CountedGroup } from './group-gaps.ts';

/** Fewest people in every group: below it an index says more of chance than of the groups. */
export const fewestForAnIndex = 30;

/** An index of how far rates of groups are apart, with its form and formula. */
export interface DisparityIndex {
  id: string;
  label: string;
  formula: string;
  /** Rounded to what its size bears; null where it is not defined. */
  value: number | null;
  unit: 'percent' | 'number';
}

/**
 * Indexes over all groups of a dimension.
 * @returns null unless every group has its counts shown and at least 30 people, and there
 *   are at least two of them
 */
export function disparityIndexes(groups: readonly CountedGroup[]): DisparityIndex[] | null {
  const answers = groups.filter(({ isAnswer }) => isAnswer);
  const counts = answers.flatMap(({ count }) => (count ? [count] : []));
  const isLarge = counts.every(({ trials }) => trials >= fewestForAnIndex);
  if (counts.length < 2 || counts.length < answers.length || !isLarge) return null;
  const { fromOverall, fromHighest } = indexOfDisparity(counts);
  const number = (value: number | null) => rounded(value, 4);
  return [
    {
      ...{ id: 'from_overall', unit: 'percent', value: rounded(fromOverall, 0) },
      label: 'Index of disparity, from the rate of all groups together (Pearcy and Keppel 2002)',
      formula: '100 × mean of |r − μ| ÷ μ',
    },
    {
      ...{ id: 'from_highest', unit: 'percent', value: rounded(fromHighest, 0) },
      label: 'Index of disparity, from the highest rate (Healthy People 2010)',
      formula: '100 × sum of |r − r_highest| ÷ (J − 1) ÷ r_highest',
    },
    {
      ...{ id: 'variance', unit: 'number', value: number(betweenGroupVariance(counts)) },
      label: 'Between-group variance',
      formula: 'sum of w × (r − μ)²',
    },
    {
      ...{ id: 'theil', unit: 'number', value: number(theil(counts)) },
      label: 'Theil’s index T',
      formula: 'sum of w × (r ÷ μ) × ln(r ÷ μ)',
    },
    {
      ...{ id: 'log_deviation', unit: 'number', value: number(meanLogDeviation(counts)) },
      label: 'Mean logarithmic deviation',
      formula: '− sum of w × ln(r ÷ μ)',
    },
    {
      ...{ id: 'gini', unit: 'number', value: number(gini(counts)) },
      label: 'Gini coefficient of the groups’ rates',
      formula: 'sum over all pairs of w × w′ × |r − r′| ÷ (2 × μ)',
    },
  ];
}

function rounded(value: number | null, decimals: number): number | null {
  // `+ 0` so that equal rates do not print as minus nothing.
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
}
