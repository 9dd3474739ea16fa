import type { PrintedNumber } from './printed-number.ts';

type Limits = readonly [lower: number, upper: number];

/** Which counts a printed percent and Wilson interval leave possible. */
export interface FittingCounts {
  part: Limits;
  whole: Limits;
  /** 0 to 1: the least and the most of part over whole. */
  share: Limits;
}

interface PrintedInterval {
  percent: PrintedNumber | null;
  /** Rounded down. */
  low: PrintedNumber | null;
  /** Rounded up. */
  high: PrintedNumber | null;
}

const mostTried = 20_000;
const slack = 1e-9;
/** The 97.5 % point of the normal distribution, of every 95 % interval. */
const z = 1.959963984540054;

/** Finds every pair of a part and a whole within limits that would be printed so. */
export function countsThatFit(
  printed: PrintedInterval,
  part: Limits,
  whole: Limits,
): FittingCounts | 'none' | 'too many to try' {
  if (whole[1] > mostTried) return 'too many to try';
  const fitting: FittingCounts[] = [];
  for (let n = Math.max(1, whole[0]); n <= whole[1]; n += 1) {
    const within: Limits = [part[0], Math.min(part[1], n)];
    const least = firstWhere(within, (x) => isHighEnough(printed, x, n));
    const most = firstWhere(within, (x) => !isLowEnough(printed, x, n)) - 1;
    if (least > most) continue;
    fitting.push({ part: [least, most], whole: [n, n], share: [least / n, most / n] });
  }
  if (fitting.length === 0) return 'none';
  return fitting.reduce((all, one) => ({
    part: hull(all.part, one.part),
    whole: hull(all.whole, one.whole),
    share: hull(all.share, one.share),
  }));
}

function hull(one: Limits, other: Limits): Limits {
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

/** The first whole number of a range for which something holds, if it holds for all after it. */
function firstWhere([from, to]: Limits, holds: (count: number) => boolean): number {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the percent and both limits come out at least as high as printed. */
function isHighEnough({ percent, low, high }: PrintedInterval, x: number, n: number): boolean {
  const interval = wilsonPercents(x, n);
  return (
    (!percent || (100 * x) / n >= percent.value - percent.step / 2 - slack) &&
    (!low || interval[0] >= low.value - slack) &&
    (!high || interval[1] > high.value - high.step - slack)
  );
}

function isLowEnough({ percent, low, high }: PrintedInterval, x: number, n: number): boolean {
  const interval = wilsonPercents(x, n);
  return (
    (!percent || (100 * x) / n <= percent.value + percent.step / 2 + slack) &&
    (!low || interval[0] < low.value + low.step + slack) &&
    (!high || interval[1] <= high.value + slack)
  );
}

/** Wilson (1927): the limits of the score test turned round, in percents. */
function wilsonPercents(x: number, n: number): Limits {
  const [share, ofN] = [x / n, (z * z) / n];
  const middle = share + ofN / 2;
  const half = z * Math.sqrt((share * (1 - share)) / n + ofN / (4 * n));
  const toPercent = (limit: number) => (100 * limit) / (1 + ofN);
  return [Math.max(0, toPercent(middle - half)), Math.min(100, toPercent(middle + half))];
}
