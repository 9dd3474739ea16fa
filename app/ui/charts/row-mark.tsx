interface RowMarkProps {
  x: number;
  y: number;
  width: number;
  height: number;
  mark: 'bar' | 'dot' | 'band';
  /** Where words begin. */
  left: number;
  /** Why there is no mark; null where there is one. */
  text: string | null;
}

/**
 * The mark of a row: a bar from where it begins, a dot at its value, an open box over the band that
 * it lies in, or in words that there is none.
 */
export function RowMark({ x, y, width, height, mark, left, text }: RowMarkProps) {
  const middle = y + height / 2;
  if (text !== null) {
    return (
      <text x={left + 8} y={middle + 4} fontSize="12" fontStyle="italic" fill="var(--color-muted)">
        {text}
      </text>
    );
  }
  if (mark === 'dot') return <circle cx={x + width} cy={middle} r="6" fill={color} />;
  // A bar to the left of where it begins has a width below zero; one of nothing is a line.
  const [from, size] = [Math.min(x, x + width), Math.max(2, Math.abs(width))];
  if (mark === 'band') {
    const line = { stroke: color, strokeWidth: 1.5, strokeDasharray: '4 3' };
    return <rect x={from} y={y + 4} width={size} height={height - 8} fill="none" {...line} />;
  }
  return <rect x={from} y={y} width={size} height={height} rx="3" fill={color} />;
}

const color = 'var(--color-series-1)';
