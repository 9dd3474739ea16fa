import type { RateGroup } from './chart-data.ts';
import { highestPercent } from './highest-percent.ts';
import { countText, percentText } from './number-text.ts';
import { RowPlot } from './row-plot.tsx';

/** Dots with intervals on one scale from zero. */
export default function AccessPlot({ groups }: { groups: readonly RateGroup[] }) {
  return (
    <RowPlot
      mark="dot"
      highest={highestPercent(groups.map((group) => group.ciHigh ?? group.percent))}
      rows={groups.map((group) => ({
        ...group,
        note:
          group.percent === null || group.people === null
            ? ''
            : `${percentText(group.percent)} of ${countText(group.people)}`,
      }))}
    />
  );
}
