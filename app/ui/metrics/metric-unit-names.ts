import type { MetricUnit } from '#app/core/measures/metric-value.ts';

/** Units as people read them in a form. */
export const metricUnitNames: Record<MetricUnit, string> = {
  percent: 'Percent',
  count: 'Count',
  days: 'Days',
  hours: 'Hours',
  usd: 'US dollars',
  ratio: 'Ratio',
};
