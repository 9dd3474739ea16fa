import { highestStage } from '#app/core/roadmap/stages.ts';

interface MedianLineProps {
  medians: readonly (number | null)[];
  color: string;
}

const width = 132;
const height = 34;
const margin = 5;

/** Medians over time as a small line, for the eye; the numbers stand beside it. */
export function MedianLine({ medians, color }: MedianLineProps) {
  const step = (width - 2 * margin) / Math.max(1, medians.length - 1);
  const points = medians.flatMap((median, index) =>
    median === null
      ? []
      : {
          x: margin + index * step,
          y: height - margin - (median / highestStage) * (height - 2 * margin),
        },
  );
  const last = points.at(-1);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        d={`M${margin} ${height - margin}H${width - margin}`}
        className="stroke-line"
        strokeWidth="1"
      />
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={color}
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last ? (
        <circle
          cx={last.x}
          cy={last.y}
          r="4"
          stroke={color}
          strokeWidth="2.5"
          className="fill-surface"
        />
      ) : null}
    </svg>
  );
}
