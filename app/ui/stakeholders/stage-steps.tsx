import { highestStage } from '#app/core/roadmap/stages.ts';

interface StageStepsProps {
  /** Earliest first. */
  history: readonly { assessedOn: string; stage: number }[];
  /** The days between which it is drawn, YYYY-MM-DD. */
  from: string;
  until: string;
}

const width = 132;
const height = 36;
const margin = 4;

/** Stages over time as steps, for the eye; the history on the page says the same in words. */
export function StageSteps({ history, from, until }: StageStepsProps) {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  const span = Math.max(1, end - start);
  const x = (day: string) => margin + ((Date.parse(day) - start) / span) * (width - 2 * margin);
  const y = (stage: number) => height - margin - (stage / highestStage) * (height - 2 * margin);
  const [first, ...rest] = history;
  if (!first) return null;
  const path = rest.reduce(
    (drawn, { assessedOn, stage }) => `${drawn}H${x(assessedOn).toFixed(1)}V${y(stage).toFixed(1)}`,
    `M${x(first.assessedOn).toFixed(1)} ${y(first.stage).toFixed(1)}`,
  );
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="mb-1 block"
    >
      <path
        d={`M${margin} ${y(0)}H${width - margin}`}
        className="stroke-line"
        strokeWidth="1"
        fill="none"
      />
      <path
        d={`${path}H${x(until).toFixed(1)}`}
        fill="none"
        className="stroke-accent"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      {history.map(({ assessedOn, stage }) => (
        <circle
          key={`${assessedOn} ${stage}`}
          cx={x(assessedOn)}
          cy={y(stage)}
          r="3.2"
          strokeWidth="2"
          className="fill-surface stroke-accent"
        />
      ))}
    </svg>
  );
}
