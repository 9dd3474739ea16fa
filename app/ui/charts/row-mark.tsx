import { type CellStatus, statusText } from '../tables/cell-status.ts';

interface RowMarkProps {
  x: number;
  y: number;
  width: number;
  height: number;
  mark: 'bar' | 'dot';
  status: CellStatus;
}

/** The mark of a row: a bar from zero, a dot at its value, or in words that there is none. */
export function RowMark({ x, y, width, height, mark, status }: RowMarkProps) {
  const middle = y + height / 2;
  const text = statusText(status);
  if (text !== null) {
    return (
      <text x={x + 8} y={middle + 4} fontSize="12" fontStyle="italic" fill="var(--color-muted)">
        {text}
      </text>
    );
  }
  if (mark === 'dot') return <circle cx={x + width} cy={middle} r="6" fill={color} />;
  return <rect x={x} y={y} width={width} height={height} rx="3" fill={color} />;
}

const color = 'var(--color-series-1)';
