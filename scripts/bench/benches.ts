import type { Bench } from './bench.ts';
import { ingestBench } from './ingest.ts';
import { releaseBench } from './release.ts';
import { statisticsBench } from './statistics.ts';

/** Every benchmark. A new one is a file and a line here. */
export const benches: readonly Bench[] = [ingestBench, releaseBench, statisticsBench];
