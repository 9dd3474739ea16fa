import { lazy } from 'react';
import { pointsText } from '#app/core/measures/gaps/point-text.ts';
import { DataTable } from '../tables/data-table.tsx';
import type { StepGapRow } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText, percentText } from './number-text.ts';
import { rowPlotHeight } from './row-plot-height.ts';

const StepGapPlot = lazy(() => import('./step-gap-plot.tsx'));

interface StepGapChartProps extends ChartFrameProps {
  steps: readonly StepGapRow[];
  groupName: string;
  /** What the group is compared with, within a sentence. */
  referenceName: string;
  /** The whole gap in percentage points: the sum of the steps'. */
  points: number;
}

/** What each step of the funnel adds to the gap of one group. */
export function StepGapChart(props: StepGapChartProps) {
  const { steps, groupName, referenceName, points, ...frame } = props;
  const table = (
    <DataTable
      caption={`${frame.finding} What each step adds to the gap.`}
      isCaptionHidden
      rows={[...steps, null]}
      rowKey={(step) => step?.id ?? 'whole'}
      columns={[
        {
          key: 'step',
          label: 'Step',
          isRowHeader: true,
          render: (step) => step?.label ?? 'Whole gap',
        },
        {
          key: 'group',
          label: `${groupName}, of those at the step before`,
          align: 'end',
          render: (step) => (step ? countShare(step.group) : ''),
        },
        {
          key: 'reference',
          label: `${capitalised(referenceName)}, of those at the step before`,
          align: 'end',
          render: (step) => (step ? countShare(step.reference) : ''),
        },
        {
          key: 'difference',
          label: 'Difference at the step, in points',
          align: 'end',
          render: (step) => (step ? differenceCell(step) : ''),
        },
        {
          key: 'points',
          label: 'Adds to the gap, in points',
          align: 'end',
          render: (step) => tenthsText(step?.points ?? points),
        },
      ]}
    />
  );
  return (
    <ChartFigure
      {...frame}
      table={table}
      chart={<StepGapPlot steps={steps} points={points} />}
      chartHeightPixels={rowPlotHeight(steps.length + 1)}
    />
  );
}

function countShare({ successes, trials }: StepGapRow['group']) {
  if (trials === 0) return 'nobody before';
  return (
    <span className="whitespace-nowrap">
      {percentText(Math.round((100 * successes) / trials))}
      <span className="block text-xs text-muted">
        {countText(successes)} of {countText(trials)}
      </span>
    </span>
  );
}

function differenceCell({ difference }: StepGapRow) {
  if (!difference) return '–';
  const { points, low, high } = difference;
  return (
    <span className="whitespace-nowrap">
      {pointsText(points)}
      <span className="block text-xs text-muted">
        {pointsText(low)} to {pointsText(high)}
      </span>
    </span>
  );
}

/** Points with one decimal, also where it is a zero: they stand under each other. */
function tenthsText(points: number): string {
  const text = pointsText(points);
  return Number.isInteger(points) ? `${text}.0` : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
