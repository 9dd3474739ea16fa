import type { CSSProperties } from 'react';
import type { EndedGroup } from './chart-data.ts';
import { endNames } from './end-names.ts';
import { horizonLabel } from './horizon-label.ts';
import { countText, percentText } from './number-text.ts';

type End = (typeof endNames)[number]['end'];
type Ends = EndedGroup['ends'][number];

/** A solid, a striped and an empty part: told apart without colour. */
const fills: Record<End, CSSProperties> = {
  hired: { background: 'var(--color-series-1)' },
  left: {
    background:
      'repeating-linear-gradient(45deg, var(--color-series-2) 0 4px, var(--color-surface) 4px 7px)',
    outline: '1px solid var(--color-series-2)',
    outlineOffset: '-1px',
  },
  neither: { outline: '1px solid var(--color-edge)', outlineOffset: '-1px' },
};

/** A bar of everybody for each horizon, parted by how the search had ended; a panel a group. */
export function SearchEndBars({ groups }: { groups: readonly EndedGroup[] }) {
  return (
    <>
      <ul className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {endNames.map(({ end, label }) => (
          <li key={end} className="flex items-center gap-2">
            <span className="inline-block h-4 w-8" style={fills[end]} />
            {label}
          </li>
        ))}
      </ul>
      <ul className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {groups.map(({ label, n, ends }) => (
          <li key={label} className="min-w-0">
            <p className="text-sm">
              <span className="font-semibold">{label}</span>
              {n === null ? null : <span className="text-muted"> · n {countText(n)}</span>}
            </p>
            {ends.some(hasPart) ? (
              ends.map((at) => <Bar key={at.horizon} ends={at} />)
            ) : (
              <p className="text-sm text-muted italic">
                {ends.some(hasBand)
                  ? 'Hidden to protect privacy, or told as a band: the table says which'
                  : 'Hidden to protect privacy'}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ ends }: { ends: Ends }) {
  return (
    <div className="mt-2">
      <div className="flex h-5 gap-px overflow-hidden bg-sunken">
        {endNames.map(({ end }) => (
          <Part key={end} end={end} ends={ends} />
        ))}
      </div>
      <p className="mt-0.5 text-xs text-muted">
        {horizonLabel(ends.horizon)}: {partsText(ends)}
      </p>
    </div>
  );
}

function hasPart(ends: Ends): boolean {
  return endNames.some(({ end }) => ends[end].percent !== null);
}

function hasBand(ends: Ends): boolean {
  return endNames.some(({ end }) => ends[end].status === 'banded');
}

/** A part that is hidden has no width: what is left of the bar stays empty. */
function Part({ end, ends }: { end: End; ends: Ends }) {
  const isPlaced = end === 'hired' || ends.hired.percent !== null;
  const { percent } = ends[end];
  if (percent === null || !isPlaced) return null;
  return <span style={{ ...fills[end], width: `${percent}%` }} />;
}

function partsText(at: Ends): string {
  const known = endNames.flatMap(({ end, word }) => {
    const { percent } = at[end];
    return percent === null ? [] : [`${percentText(percent)} ${word}`];
  });
  if (known.length === endNames.length) return known.join(', ');
  const isCollected = at.left.status !== 'not_collected';
  const hidden = hasBand(at)
    ? 'hidden, or told as a band in the table'
    : 'hidden to protect privacy';
  const rest = isCollected ? hidden : 'leaving is not collected';
  return known.length === 0 ? rest : `${known.join(', ')}, the rest ${rest}`;
}
