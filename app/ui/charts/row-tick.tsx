import { wrapWords } from '../wrap-words.ts';
import type { PlotRow } from './row-plot.tsx';

interface RowTickProps {
  x: number;
  y: number;
  row?: PlotRow;
}

const charactersPerLine = 22;

/** The name of a row and the numbers behind it, to the left of its mark. */
export function RowTick({ x, y, row }: RowTickProps) {
  if (!row) return null;
  const lines = shortened(wrapWords(row.label, charactersPerLine));
  const top = y - ((lines.length + (row.note ? 1 : 0)) * 15) / 2 + 11;
  return (
    <text x={x - 4} y={top} textAnchor="end" fontSize="12">
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={x - 4}
          dy={index === 0 ? 0 : 15}
          fontWeight="600"
          fill="var(--color-text)"
        >
          {line}
        </tspan>
      ))}
      {row.note ? (
        <tspan x={x - 4} dy="15" fill="var(--color-muted)">
          {row.note}
        </tspan>
      ) : null}
    </text>
  );
}

/** At most two lines; a longer name ends in an ellipsis, and stands in full in the table. */
function shortened(lines: string[]): string[] {
  if (lines.length <= 2) return lines;
  return [lines[0] ?? '', `${lines[1]}…`];
}
