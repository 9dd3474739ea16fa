/** What is asked of a benchmark on the command line. */
export interface BenchOrder {
  /** Size of the work, in the benchmark's own unit; what the benchmark thinks best when null. */
  size: number | null;
  /** How many people are counted, where people are; what the benchmark thinks best when null. */
  people: number | null;
  /** How often each contender runs; the quickest run counts. */
  rounds: number;
  /** Whether ten times the work is measured too. */
  isScaling: boolean;
  /** Whether pages are asked for meanwhile. */
  withPages: boolean;
  /** A folder of its own for everything the benchmark writes; removed afterwards. */
  folder: string;
  /** Tells what is being done, for whoever waits. */
  say: (sentence: string) => void;
}

/** One line of the answer. */
export interface BenchRow {
  name: string;
  /** The measure as a number: seconds, megabytes or a ratio, as the unit says. */
  value: number | null;
  unit: 's' | 'MB' | 'ms' | 'times';
  /** What is to be reached, or why there is no number. */
  note: string;
}

export interface BenchResult {
  bench: string;
  /** What was worked on, as a sentence. */
  subject: string;
  rows: BenchRow[];
}

/** A benchmark: what it measures, and the measuring. One file each. */
export interface Bench {
  name: string;
  describe: string;
  run(order: BenchOrder): Promise<BenchResult>;
}
