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
  const lines = wrapWords(row.label, charactersPerLine);
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

/** Breaks a label at spaces into at most two lines; a longer one ends in an ellipsis. */
function wrapWords(label: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  if (lines.length <= 2) return lines;
  return [lines[0] ?? '', `${lines[1]}…`];
}
