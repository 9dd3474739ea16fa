/** How every axis looks: quiet, and never below 12 pixels. */
export const axisStyle = {
  tick: { fill: 'var(--color-muted)', fontSize: 12 },
  stroke: 'var(--color-edge)',
  tickLine: false,
} as const;

export const gridStyle = { stroke: 'var(--color-line)', vertical: false } as const;

/** Hovering repeats what the table says. */
export const tooltipStyle = {
  contentStyle: {
    background: 'var(--color-surface)',
    border: '1px solid var(--color-edge)',
    borderRadius: 8,
    color: 'var(--color-text)',
    fontSize: 13,
  },
  labelStyle: { fontWeight: 600 },
  itemStyle: { color: 'var(--color-text)' },
  isAnimationActive: false,
} as const;
