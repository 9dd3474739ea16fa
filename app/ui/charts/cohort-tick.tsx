import type { CohortQuarter } from './chart-data.ts';

interface CohortTickProps {
  x: number;
  y: number;
  quarter?: CohortQuarter;
}

/** The name of a quarter under its place: `Q1`, `2025`, and whether it is maturing. */
export function CohortTick({ x, y, quarter }: CohortTickProps) {
  if (!quarter) return null;
  const [year, name] = quarter.cohort.split('-');
  const isMaturing = quarter.closesOn !== '';
  return (
    <text
      x={x}
      y={y + 12}
      textAnchor="middle"
      fontSize="12"
      fontStyle={isMaturing ? 'italic' : undefined}
      fill="var(--color-muted)"
    >
      <tspan x={x}>{name}</tspan>
      <tspan x={x} dy="14">
        {year}
      </tspan>
      {isMaturing ? (
        <tspan x={x} dy="14">
          open
        </tspan>
      ) : null}
    </text>
  );
}
