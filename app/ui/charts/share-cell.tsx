import { CellValue } from '../tables/cell-value.tsx';
import type { GroupShare } from './chart-data.ts';
import { countText, intervalText, percentText } from './number-text.ts';

type Share = Omit<GroupShare, 'horizon'>;

/** A share in a table: percent, people, interval; or in words that there is none. */
export function ShareCell({ share }: { share: Share | undefined }) {
  if (!share) return <CellValue status="not_collected" />;
  const { status, percent, count, ciLow, ciHigh } = share;
  return (
    <CellValue status={status}>
      {percent === null ? '–' : percentText(percent)}
      {count === null ? null : ` (${countText(count)})`}
      <span className="block text-xs whitespace-nowrap text-muted">
        {intervalText(ciLow, ciHigh)}
      </span>
    </CellValue>
  );
}
