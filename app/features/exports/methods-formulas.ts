import { hireClocks } from '#app/core/measures/time-to-hire/hire-clocks.ts';
import {
  comparisonFormula,
  comparisonTestFormula,
} from '../releases/results/comparison-formula.ts';
import {
  curveFormula,
  endFormula,
  medianFormula,
  shareFormula,
} from '../releases/results/hiring-formulas.ts';

const steps = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

/**
 * How the numbers of the files and of every page are computed, and from which rows of
 * cells.csv: paragraphs of METHODS.md, in the words that the pages use themselves.
 */
export const methodsFormulas: readonly string[] = [
  '## Shares and their limits (column `percent`, `ci_low`, `ci_high`)',
  'z is 1.959964 throughout, intervals are at 95%. Estimates are printed to the nearest whole percent, limits outward to whole percents.',
  steps(shareFormula(hireClocks[0])),
  '## Time to hire',
  'Rows of the table `hiring` with the cohort and the group of the page; other clocks: `time_to_fill` and `credential_to_hire`. Curve:',
  steps(curveFormula),
  'Median:',
  steps(medianFormula),
  'Hired, left the search, or neither:',
  steps(endFormula),
  '## Groups beside everyone else, and gaps',
  steps([
    'Everyone else is everybody less the group, in people and in successes: `count` and `denominator` of the row with empty `dimension_1` less those of the group. The gap is the share of the group less the share of everyone else.',
    'A gap from everybody is the gap from everyone else times everyone else’s part of everybody, its limits too.',
    'Limits are Newcombe’s: d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), l and u being Wilson’s limits of the two shares. z = d ÷ √(p·(1 − p)·(1/n₁ + 1/n₂)) with the share p of both; Holm’s method adjusts the p-values of all groups in one view, whose number is printed.',
    'More people to be level: the smallest whole number k for which (x + k) ÷ n is at least the share compared with; against everybody, that of everyone else, since whoever is added to the group is added to everybody.',
    'Selection-rate ratio (80% screening benchmark): a group’s share ÷ the highest share shown. Below the benchmark when 5·x·n_highest is less than 4·x_highest·n, in whole numbers.',
    'Where a gap opens: the share that gets through is the product of the shares of its steps; a step’s part is its Shapley value, and the parts add up to the gap.',
    'Representation: a group’s part of those with an accepted credential ÷ its part of the eligible people (table `access`).',
  ]),
  '## With and without an LER',
  'Everybody: rows of `hiring` with cohort `all`, empty `dimension_1` and `ler` yes or no. Within entry quarters: the same rows of each quarter. Within any other group: rows of `comparison` with cohort `all`; within a place and a quarter: its rows with a quarter as cohort. People are `job_seekers`, those hired `hired_by_30`, `hired_by_60`, `hired_by_90` and `hired_by_180`. A stratum is used when all four of its counts are shown and the method of both shares is `wilson`.',
  steps([...comparisonFormula, ...comparisonTestFormula]),
  'The same people, taken together: the sums of a, n₁, c and n₀ over the strata used, compared as if there were no strata. It equals the difference by where people are (each stratum’s own share for all of its people), plus (1/Σn₁ + 1/Σn₀)·W·D: so the two can point in opposite directions, and when they do, the page says so.',
  'Differences are printed to the nearest whole percentage point, limits outward.',
  '## Who applied with an LER, and who without',
  steps([
    'p₁ and p₀: `job_seekers` with the value ÷ all `job_seekers`, for `ler` yes and no.',
    'Standardized difference: (p₁ − p₀) ÷ √((p₁·(1 − p₁) + p₀·(1 − p₀)) ÷ 2), to two decimals. “Differs notably” from 0.1 on, up or down.',
  ]),
  '## What it would take to know',
  steps([
    'Power of two shares: Φ((|p₁ − p₀| − 1.96·√(p·(1 − p)·(1/n₁ + 1/n₀))) ÷ √(p₁·(1 − p₁)/n₁ + p₀·(1 − p₀)/n₀)), p being the share of all. The smallest difference is the one with a power of 0.8 at a two-sided 5%, rounded up to whole points.',
    'Ratio of the pace: exp((1.96 + 0.84) ÷ √(hires·s·(1 − s))), s being the part of people with an LER.',
    'When: people of each kind go on coming as in the closed quarters, counted from the last day of the last of them.',
  ]),
];
