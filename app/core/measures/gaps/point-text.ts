/** Percentage points with their sign, and a true minus: `+4`, `−9`, `0`. */
export function pointsText(points: number): string {
  const size = Math.abs(points).toLocaleString('en-US');
  if (points === 0) return '0';
  return points < 0 ? `−${size}` : `+${size}`;
}

/** A difference of shares in whole percentage points, its limits rounded outward. */
export function wholePoints({ gap, lower, upper }: { gap: number; lower: number; upper: number }) {
  return {
    // `+ 0` turns a negative zero into a plain one.
    points: Math.round(100 * gap) + 0,
    low: Math.floor(steady(100 * lower)) + 0,
    high: Math.ceil(steady(100 * upper)) + 0,
  };
}

/** `9 points lower`, `1 point higher`, `level`. */
export function apartText(points: number): string {
  if (points === 0) return 'level';
  const size = Math.abs(points).toLocaleString('en-US');
  const unit = Math.abs(points) === 1 ? 'point' : 'points';
  return `${size} ${unit} ${points < 0 ? 'lower' : 'higher'}`;
}

/** A limit that is whole but for its last binary digits must not move by a whole point. */
function steady(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-9 ? nearest : value;
}
