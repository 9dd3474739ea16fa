import type { HireCurve } from './chart-data.ts';
import { countText } from './number-text.ts';
import { SeriesMarker } from './series-marker.tsx';
import { seriesStyle } from './series-style.ts';

interface AtRiskRowsProps {
  curves: readonly HireCurve[];
  /** Where the drawing above ends. */
  lastDay: number;
  /** Pixels left and right of the place where the drawing above has its lines. */
  inset: { left: number; right: number };
  /** Whether the rows are named: one curve alone has its name above. */
  isNamed: boolean;
}

/**
 * How many people were still at risk, under the axis, each number below its own day. Numbers
 * were released for the points of a curve only; where they are dense, as many as have room.
 */
export function AtRiskRows({ curves, lastDay, inset, isNamed }: AtRiskRowsProps) {
  return (
    <div className="mt-1 text-xs text-muted tabular-nums">
      <p>At risk: people still searching and still observed</p>
      {curves.map((curve, index) => (
        <div key={curve.label} className="mt-1">
          {isNamed ? (
            <p className="flex items-center gap-1.5">
              <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
                <SeriesMarker x={5} y={5} style={seriesStyle(index)} />
              </svg>
              {curve.label}
            </p>
          ) : null}
          <div
            className="relative h-4"
            style={{ marginLeft: inset.left, marginRight: inset.right }}
          >
            {atRiskPoints(curve, lastDay).map(({ day, atRisk }) => (
              <span
                key={day}
                className="absolute -translate-x-1/2"
                style={{ left: `${(100 * day) / lastDay}%` }}
              >
                {countText(atRisk)}
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Numbers closer than this part of the axis would touch on a phone. */
const leastGap = 0.13;

function atRiskPoints({ n, points }: HireCurve, lastDay: number) {
  const known = points.flatMap(({ day, atRisk }) => (atRisk === null ? [] : [{ day, atRisk }]));
  const all = n === null ? known : [{ day: 0, atRisk: n }, ...known];
  const kept: typeof all = [];
  for (const point of all) {
    const previous = kept.at(-1);
    if (!previous || point.day - previous.day >= leastGap * lastDay) kept.push(point);
  }
  return kept;
}
