/**
 * The middle of the stages, the mean of the two middle ones when their number is
 * even (so it may be 2.5); null when there are none.
 */
export function medianStage(stages: readonly number[]): number | null {
  const sorted = [...stages].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
