import type { FunnelStep } from './chart-data.ts';
import { countText, percentText } from './number-text.ts';
import { RowPlot } from './row-plot.tsx';

/** Horizontal bars: a trapezoid would show an area that means nothing. */
export default function FunnelPlot({ steps }: { steps: readonly FunnelStep[] }) {
  return (
    <RowPlot
      mark="bar"
      rows={steps.map((step) => ({
        ...step,
        note:
          step.count === null || step.percent === null
            ? ''
            : `${countText(step.count)} · ${percentText(step.percent)}`,
      }))}
    />
  );
}
