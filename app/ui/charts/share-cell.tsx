import { CellValue } from '../tables/cell-value.tsx';
import type { GroupShare } from './chart-data.ts';
import { bandText, countText, intervalText, percentText } from './number-text.ts';

type Share = Omit<GroupShare, 'horizon'>;

/** A share in a table: percent, people, interval; the band it lies in; or in words that there is none. */
export function ShareCell({ share }: { share: Share | undefined }) {
  if (!share) return <CellValue status="not_collected" />;
  const { status, percent, count, ciLow, ciHigh } = share;
  if (status === 'banded') {
    return (
      <CellValue status={status}>
        <span className="text-sm">{bandText(ciLow, ciHigh)}</span>
      </CellValue>
    );
  }
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
