/** Units that an entered metric can have. A percent is 0 to 100. */
export const metricUnits = ['percent', 'count', 'days', 'hours', 'usd', 'ratio'] as const;
export type MetricUnit = (typeof metricUnits)[number];

/** What a person enters for a period: the two numbers, never their quotient. */
export interface MetricFigure {
  numerator: number;
  /** Null when the metric is a plain count or a figure that stands for itself. */
  denominator: number | null;
}

/**
 * The value of a metric, computed anew from its two numbers.
 * @returns null when it cannot be computed: a denominator of zero, or a percent
 *   without a denominator
 */
export function metricValue(unit: MetricUnit, figure: MetricFigure): number | null {
  const { numerator, denominator } = figure;
  if (denominator === null) return unit === 'percent' ? null : numerator;
  if (denominator === 0) return null;
  return (unit === 'percent' ? 100 : 1) * (numerator / denominator);
}

/**
 * The figures of several periods as one: numerators and denominators are added, so
 * that a large period weighs more than a small one, as averaging values would not.
 * @returns null when there is nothing to add, or when one has no denominator: the
 *   same organisation may stand in two counts, and a median cannot be added
 */
export function poolFigures(figures: readonly MetricFigure[]): MetricFigure | null {
  if (figures.length === 0) return null;
  let numerator = 0;
  let total = 0;
  for (const figure of figures) {
    if (figure.denominator === null) return null;
    numerator += figure.numerator;
    total += figure.denominator;
  }
  return { numerator, denominator: total };
}

const decimals: Record<MetricUnit, number> = {
  percent: 1,
  count: 0,
  days: 1,
  hours: 1,
  usd: 0,
  ratio: 2,
};

/** The value as it is read and compared: rounded to its unit's decimals. */
export function roundMetricValue(unit: MetricUnit, value: number): number {
  const factor = 10 ** decimals[unit];
  return Math.round(value * factor) / factor;
}

/** A value with its unit in words: `62.5%`, `41 days`, `$4,129`. */
export function formatMetricValue(unit: MetricUnit, value: number | null): string {
  if (value === null) return 'Cannot be computed';
  const rounded = roundMetricValue(unit, value);
  const number = Math.abs(rounded).toLocaleString('en-US', {
    maximumFractionDigits: decimals[unit],
  });
  const sign = rounded < 0 ? '−' : '';
  if (unit === 'percent') return `${sign}${number}%`;
  if (unit === 'usd') return `${sign}$${number}`;
  if (unit === 'days' || unit === 'hours') {
    return `${sign}${number} ${rounded === 1 ? unit.slice(0, -1) : unit}`;
  }
  return `${sign}${number}`;
}
