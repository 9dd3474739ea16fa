import { pointsText } from '#app/core/measures/gaps/point-text.ts';
import type { StepGapRow } from './chart-data.ts';
import { highestPoints } from './highest-percent.ts';
import { RowPlot } from './row-plot.tsx';

interface StepGapPlotProps {
  steps: readonly StepGapRow[];
  points: number;
}

/** Bars that begin where the one before ended, and the whole gap from zero. */
export default function StepGapPlot({ steps, points }: StepGapPlotProps) {
  let reached = 0;
  const rows = steps.map((step) => {
    const start = reached;
    // In tenths, so that the last bar ends exactly where the whole gap does.
    reached = (Math.round(10 * start) + Math.round(10 * step.points)) / 10;
    return { label: step.label, start, end: reached, points: step.points };
  });
  rows.push({ label: 'Whole gap', start: 0, end: points, points });
  return (
    <>
      <p className="mb-1 text-sm font-semibold">
        Percentage points that each step takes from (−) or adds to (+) the share
      </p>
      <RowPlot
        mark="bar"
        isDiverging
        highest={highestPoints(rows.flatMap(({ start, end }) => [Math.abs(start), Math.abs(end)]))}
        rows={rows.map(({ label, start, end, points: own }) => ({
          ...{ label, start, status: 'shown' as const },
          ...{ percent: end, ciLow: null, ciHigh: null },
          note: `${pointsText(own)} points`,
        }))}
      />
    </>
  );
}
