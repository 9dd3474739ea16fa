const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number for people: `1,500`. At most two decimals. */
export function countText(value: number): string {
  return counts.format(value);
}

/** `64%`. Released percents are whole already. */
export function percentText(value: number): string {
  return `${counts.format(value)}%`;
}

/** An interval of percents: `60% to 68%`; empty when one end is unknown. */
export function intervalText(low: number | null, high: number | null): string {
  if (low === null || high === null) return '';
  return `${percentText(low)} to ${percentText(high)}`;
}

/** A band that a share lies in, without its number: `between 33% and 67%`, `at most 20%`. */
export function bandText(low: number | null, high: number | null): string {
  if (low === null || high === null) return '';
  if (low === 0) return `at most ${percentText(high)}`;
  if (high === 100) return `at least ${percentText(low)}`;
  return `between ${percentText(low)} and ${percentText(high)}`;
}
