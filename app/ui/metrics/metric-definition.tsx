import {
  type LogicModelLevel,
  logicModelLevels,
} from '#app/core/measures/catalogue/catalogue-entry.ts';
import { formatMetricValue, type MetricUnit } from '#app/core/measures/metric-value.ts';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { DefinitionList } from '../layout/definition-list.tsx';
import { metricUnitNames } from './metric-unit-names.ts';

interface MetricDefinitionProps {
  metric: {
    definition: string;
    numeratorLabel: string;
    denominatorLabel: string;
    unit: MetricUnit;
    clock: string;
    windowDays: number | null;
    baseline: number | null;
    baselineAsOf: string | null;
  };
  definitionSource: string;
  level: LogicModelLevel | null;
}

/** How a metric is counted, in terms and descriptions. */
export function MetricDefinition({ metric, definitionSource, level }: MetricDefinitionProps) {
  const { baseline, baselineAsOf, unit, windowDays } = metric;
  const asOf = baselineAsOf ? `, as of ${dateLabel(baselineAsOf)}` : '';
  return (
    <DefinitionList
      items={[
        { term: 'Definition', description: metric.definition || 'Not on record' },
        { term: 'Upper number', description: metric.numeratorLabel },
        {
          term: 'Lower number',
          description: metric.denominatorLabel || 'None: a figure by itself',
        },
        { term: 'Unit', description: metricUnitNames[unit] },
        { term: 'Clock', description: metric.clock || 'No time is measured' },
        { term: 'Window', description: windowDays === null ? 'No limit' : `${windowDays} days` },
        {
          term: 'Baseline',
          description:
            baseline === null ? 'Not on record' : `${formatMetricValue(unit, baseline)}${asOf}`,
        },
        {
          term: 'Place in the logic model',
          description: level ? logicModelLevels[level] : 'Not placed',
        },
        { term: 'Definition from', description: definitionSource },
      ]}
    />
  );
}
