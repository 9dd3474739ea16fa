/** A scale of percentage points that always holds zero. */
export interface PointsScale {
  least: number;
  most: number;
  ticks: number[];
}

/**
 * Where a scale of differences begins and ends, so that its steps are round: at least from
 * −10 to 10, in steps of 10, or of 20 once it is longer than 80 points.
 */
export function pointsScale(values: readonly number[]): PointsScale {
  const [lowest, highest] = [Math.min(-10, ...values), Math.max(10, ...values)];
  const step = highest - lowest > 80 ? 20 : 10;
  const least = Math.floor(lowest / step) * step;
  const most = Math.ceil(highest / step) * step;
  const count = Math.round((most - least) / step) + 1;
  return { least, most, ticks: Array.from({ length: count }, (_, index) => least + index * step) };
}
