import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf } from '#seeds/simulation/calendar.ts';
import { simulatePilot } from '#seeds/simulation/simulate-pilot.ts';
import { tellPilotFiles } from '#seeds/simulation/tell-pilot-files.ts';
import { writePieces } from '../../write-pieces.ts';
import type { BenchOrder, BenchRow } from '../bench.ts';
import { duckdbAbsence } from '../contenders.ts';
import { benchPilot, importFiles, makeDataFolder } from '../import-events.ts';
import { measureProcess } from '../measure-process.ts';
import type { CountingRun } from './counting-run.ts';
import { checkSameCounts } from './group-counts.ts';

const usualPeople = 100_000;
const typescript = ['--import', 'tsx'];

/** A way to count, each time in a process of its own. */
interface Counting {
  name: string;
  note: string;
  script: string;
  args: string[];
  environment: Record<string, string>;
}

/**
 * How fast all numbers of a release's draft are counted from the logs, beside DuckDB with the
 * same groups from the raw files, and from its own tables of them.
 * @throws AppError `conflict` when they do not come to the same numbers
 */
export async function cellRows(order: BenchOrder): Promise<BenchRow[]> {
  const { ours, others } = await prepare(order, order.people ?? usualPeople);
  const runs = new Map<Counting, CountingRun[]>();
  for (let round = 0; round < order.rounds; round += 1) {
    const turns = [ours, ...others];
    for (const counting of round % 2 === 0 ? turns : turns.reverse()) {
      order.say(`Round ${round + 1}: counting with ${counting.name} …`);
      runs.set(counting, [...(runs.get(counting) ?? []), await count(counting)]);
    }
  }
  const own = quickest(runs.get(ours) ?? []);
  for (const other of others) {
    for (const { counts } of runs.get(other) ?? []) checkSameCounts(own.counts, counts, other.name);
  }
  const absence = duckdbAbsence();
  return [
    ...describeRun(ours, own),
    ...others.flatMap((other) => {
      const run = quickest(runs.get(other) ?? []);
      return [...describeRun(other, run), ...describeRatios(other, own, run)];
    }),
    ...(absence ? [{ name: 'DuckDB', value: null, unit: 's' as const, note: absence }] : []),
  ];
}

/** Simulates a pilot, imports it, and loads it into DuckDB where that is installed. */
async function prepare(order: BenchOrder, people: number) {
  const files = join(order.folder, 'cells');
  mkdirSync(files);
  order.say(`Simulating ${people.toLocaleString('en-US')} people …`);
  const simulation = simulatePilot({ people, seed: 'bench' });
  const rows = await writePieces(files, tellPilotFiles(simulation));
  const asOf = dateOf(simulation.plan.observedUntil);
  order.say('Importing them …');
  const data = await makeDataFolder(order.folder, 'data-of-cells');
  const names = ['events', 'people', 'applications', 'population'];
  await importFiles(
    data,
    names.map((name) => join(files, `${name}.csv`)),
  );
  const events = (rows.get('events.csv') ?? 0).toLocaleString('en-US');
  const size = `${people.toLocaleString('en-US')} people, ${events} events`;
  const ours: Counting = {
    ...{ name: 'Milepost', note: `${size}: every table of a draft, from logs.db as imported` },
    ...{ script: 'count-release.ts', args: [benchPilot, asOf] },
    environment: { MILEPOST_DATA: data },
  };
  if (duckdbAbsence() !== null) return { ours, others: [] };
  order.say('Loading them into DuckDB …');
  const database = join(order.folder, 'cells.duckdb');
  const duckdb = (what: string, name: string): Counting => ({
    ...{ name, note: 'the funnel and the hires of it, on all cores' },
    ...{ script: 'count-with-duckdb.ts', args: [what, files, database, asOf], environment: {} },
  });
  await start(duckdb('load', ''));
  return {
    ours,
    others: [duckdb('files', 'DuckDB from CSV'), duckdb('tables', 'DuckDB from its tables')],
  };
}

async function start({ script, args, environment }: Counting): Promise<string> {
  const path = `scripts/bench/cells/${script}`;
  const { stdout } = await measureProcess(
    process.execPath,
    [...typescript, path, ...args],
    environment,
  );
  return stdout;
}

async function count(counting: Counting): Promise<CountingRun> {
  return JSON.parse(await start(counting));
}

function quickest(runs: readonly CountingRun[]): CountingRun {
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

function describeRun({ name, note }: Counting, run: CountingRun): BenchRow[] {
  return [
    { name: `Counting: ${name}`, value: run.seconds, unit: 's', note },
    { name: '  CPU time', value: run.cpuSeconds, unit: 's', note: 'of all cores together' },
    { name: '  peak memory', value: run.peakMegabytes, unit: 'MB', note: 'of its process' },
  ];
}

function describeRatios({ name }: Counting, ours: CountingRun, theirs: CountingRun): BenchRow[] {
  return [
    {
      ...{ name: `  Milepost / ${name}`, value: ours.seconds / theirs.seconds, unit: 'times' },
      note: 'at most 1.0',
    },
    {
      ...{ name: '  of CPU time', value: ours.cpuSeconds / theirs.cpuSeconds, unit: 'times' },
      note: '',
    },
  ];
}
