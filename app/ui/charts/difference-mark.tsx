interface DifferenceMarkProps {
  x: number;
  y: number;
  /** A dot is one group, a square people taken together, a diamond groups brought together. */
  kind: 'dot' | 'square' | 'diamond';
}

const size = 6;

/** The mark of a difference: its form says what was compared, so colour need not. */
export function DifferenceMark({ x, y, kind }: DifferenceMarkProps) {
  if (kind === 'dot') return <circle cx={x} cy={y} r={size} fill="var(--color-series-1)" />;
  const square = { x: x - size, y: y - size, width: 2 * size, height: 2 * size };
  const turn = kind === 'diamond' ? `rotate(45 ${x} ${y})` : undefined;
  return (
    <rect
      {...square}
      transform={turn}
      fill={kind === 'diamond' ? 'var(--color-series-2)' : 'var(--color-text)'}
    />
  );
}
