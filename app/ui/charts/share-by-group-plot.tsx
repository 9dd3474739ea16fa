import type { ShareGroup } from './chart-data.ts';
import { highestPercent } from './highest-percent.ts';
import { horizonLabel } from './horizon-label.ts';
import { countText, percentText } from './number-text.ts';
import { RowPlot } from './row-plot.tsx';

interface ShareByGroupPlotProps {
  horizons: readonly string[];
  groups: readonly ShareGroup[];
}

/** One panel for each horizon, all on one scale: one colour, names beside the dots. */
export default function ShareByGroupPlot({ horizons, groups }: ShareByGroupPlotProps) {
  const shares = groups.flatMap((group) => group.shares);
  const highest = highestPercent(shares.map((share) => share.ciHigh ?? share.percent));
  return (
    <ul className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
      {horizons.map((horizon) => (
        <li key={horizon} className="min-w-0">
          <p className="mb-1 text-sm font-semibold">{horizonLabel(horizon)}</p>
          <RowPlot
            mark="dot"
            highest={highest}
            rows={groups.map((group) => plotRow(group, horizon))}
          />
        </li>
      ))}
    </ul>
  );
}

function plotRow(group: ShareGroup, horizon: string) {
  const share = group.shares.find((one) => one.horizon === horizon);
  const { status = 'not_collected', percent = null, ciLow = null, ciHigh = null } = share ?? {};
  const isShown = percent !== null && group.n !== null;
  const note = isShown ? `${percentText(percent)} · n ${countText(group.n ?? 0)}` : '';
  return { label: group.label, status, percent, ciLow, ciHigh, note };
}
