import { statusText } from '../tables/cell-status.ts';
import type { MedianGroup } from './chart-data.ts';
import { countText } from './number-text.ts';

const daysOfWeek = 7;
const lastWeek = 26;
const tickWeeks = [0, 4, 8, 12, 16, 20, 24];

/** Medians as spans of weeks: a thick bar where the median lies, a thin one for its interval. */
export function MedianSpans({ groups }: { groups: readonly MedianGroup[] }) {
  return (
    <div className="text-sm">
      <ul className="space-y-3">
        {groups.map((group) => (
          <li
            key={group.label}
            className="sm:grid sm:grid-cols-[14rem_1fr] sm:items-center sm:gap-4"
          >
            <p className="leading-tight sm:text-end">
              <span className="font-semibold">{group.label}</span>{' '}
              <span className="block text-xs text-muted">
                {statusText(group.status) ?? group.text}
                {group.n === null ? '' : ` · n ${countText(group.n)}`}
              </span>
            </p>
            <Span median={group.median} />
          </li>
        ))}
      </ul>
      <div className="sm:grid sm:grid-cols-[14rem_1fr] sm:gap-4">
        <span />
        <div>
          <div className="relative mt-1 h-5 border-t border-edge text-xs text-muted tabular-nums">
            {tickWeeks.map((week) => (
              <span
                key={week}
                className="absolute top-1 -translate-x-1/2 first:translate-x-0"
                style={{ left: weekPlace(week) }}
              >
                {week}
              </span>
            ))}
          </div>
          <p className="text-center text-xs text-muted">Weeks since the first application</p>
        </div>
      </div>
    </div>
  );
}

/** An end that is not reached runs off to the right. */
function Span({ median }: Pick<MedianGroup, 'median'>) {
  if (!median) return <div className="mt-1 h-5 border-b border-line border-dashed sm:mt-0" />;
  const { afterDay, byDay, lowerDay, upperDay } = median;
  return (
    <div className="relative mt-1 h-5 overflow-hidden border-b border-line sm:mt-0">
      <span
        className="absolute top-2 h-1 rounded-full bg-text"
        style={{
          left: dayPlace(lowerDay),
          right: upperDay === null ? '0' : dayPlace(upperDay, true),
        }}
      />
      {byDay === null ? null : (
        <span
          className="absolute top-0.5 h-4 rounded-sm bg-series-1"
          style={{ left: dayPlace(afterDay), right: dayPlace(byDay, true) }}
        />
      )}
    </div>
  );
}

function dayPlace(day: number, isFromRight = false): string {
  const share = Math.min(1, day / (lastWeek * daysOfWeek));
  return `${100 * (isFromRight ? 1 - share : share)}%`;
}

function weekPlace(week: number): string {
  return dayPlace(week * daysOfWeek);
}
