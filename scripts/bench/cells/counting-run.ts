import type { GroupCount } from './group-counts.ts';

/** What a process that counts prints, as JSON. */
export interface CountingRun {
  /** From the opening of the data to the last count, without starting the process. */
  seconds: number;
  /** The same of all cores together. */
  cpuSeconds: number;
  /** The most memory that the process ever held. */
  peakMegabytes: number;
  counts: GroupCount[];
}

/** Begins to measure this process; what is answered ends it. */
export function measureCounting(): () => Omit<CountingRun, 'counts'> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  return () => {
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(before);
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    return { seconds, cpuSeconds: (user + system) / 1_000_000, peakMegabytes };
  };
}
