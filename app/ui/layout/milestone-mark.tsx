/** The product's mark: a milestone with a line that stops at it and goes on. */
export function MilestoneMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M7 30V13a9 9 0 0 1 18 0v17z" style={{ fill: 'var(--color-accent)' }} />
      <path
        d="M1 23h7.5L16 15.5h15"
        fill="none"
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
        style={{ stroke: 'var(--color-surface)' }}
        clipPath="inset(0 7px 0 7px)"
      />
      <circle
        cx="16"
        cy="15.5"
        r="4"
        strokeWidth="2.5"
        style={{ fill: 'var(--color-accent)', stroke: 'var(--color-surface)' }}
      />
    </svg>
  );
}
