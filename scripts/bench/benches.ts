import type { Bench } from './bench.ts';
import { ingestBench } from './ingest.ts';

/** Every benchmark. A new one is a file and a line here. */
export const benches: readonly Bench[] = [ingestBench];
