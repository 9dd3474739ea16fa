import { pointsText } from '#app/core/measures/gaps/point-text.ts';
import type { GapRow } from './chart-data.ts';
import { highestPoints } from './highest-percent.ts';
import { countText } from './number-text.ts';
import { RowPlot } from './row-plot.tsx';

interface GapPlotProps {
  groups: readonly GapRow[];
  referenceName: string;
}

/** Dots with intervals to both sides of what is compared with. */
export default function GapPlot({ groups, referenceName }: GapPlotProps) {
  const ends = groups.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]);
  return (
    <>
      <p className="mb-1 text-sm font-semibold">
        Percentage points below (−) and above (+) {referenceName}
      </p>
      <RowPlot
        mark="dot"
        isDiverging
        highest={highestPoints(ends)}
        rows={groups.map(({ label, status, without, points, low, high, count }) => ({
          ...{ label, status, without },
          ...{ percent: points, ciLow: low, ciHigh: high },
          note:
            points === null || !count ? '' : `${pointsText(points)} · n ${countText(count.trials)}`,
        }))}
      />
    </>
  );
}
