import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, BenchOrder, BenchRow } from './bench.ts';
import { type Contender, duckdb, sqliteShell } from './contenders.ts';
import {
  importEvents,
  importInBackground,
  type MeasuredImport,
  makeDataFolder,
} from './import-events.ts';
import { measurePages } from './page-times.ts';
import { writeEvents } from './write-events.ts';

const usualEvents = 1_000_000;
const million = 1_000_000;

/** How fast a file of events is taken in, by the whole path that every file takes. */
export const ingestBench: Bench = {
  name: 'ingest',
  describe: 'imports a file of simulated events; beside it the sqlite3 shell and DuckDB',
  async run(order) {
    const events = order.size ?? usualEvents;
    const file = join(order.folder, 'events.csv');
    order.say(`Simulating ${events.toLocaleString('en-US')} events …`);
    const megabytes = (await writeEvents(file, events)) / million;
    const contenders = [sqliteShell(order.folder), duckdb(order.folder)];
    const { ours, others } = await race(order, file, contenders);
    const rows = [
      ...describeOurs(ours),
      ...contenders.flatMap((one, index) => describeOther(one, others[index] ?? [], ours)),
    ];
    if (order.withPages) rows.push(...(await pageRows(order, file)));
    if (order.isScaling) rows.push(...(await scalingRows(order, events, ours)));
    const subject = `${events.toLocaleString('en-US')} simulated events, ${megabytes.toFixed(0)} MB of CSV; the quickest of ${order.rounds} runs each.`;
    return { bench: 'ingest', subject, rows };
  },
};

/** Everybody in turn, in the other order every second round, so that no one always goes first. */
async function race(order: BenchOrder, file: string, contenders: readonly Contender[]) {
  const runs: MeasuredImport[] = [];
  const others: number[][] = contenders.map(() => []);
  for (let round = 0; round < order.rounds; round += 1) {
    const turns = [
      async () => {
        order.say(`Round ${round + 1}: Milepost …`);
        runs.push(await importOnce(order, file));
      },
      ...contenders.map((contender, index) => async () => {
        if (contender.absence !== null) return;
        order.say(`Round ${round + 1}: ${contender.name} …`);
        others[index]?.push(await contender.run(file));
      }),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return { ours: quickest(runs), others };
}

async function importOnce({ folder }: BenchOrder, file: string): Promise<MeasuredImport> {
  const data = await makeDataFolder(folder, 'data');
  const measured = await importEvents(data, file);
  rmSync(data, { recursive: true, force: true });
  return measured;
}

function totalOf({ importSeconds, journeySeconds }: MeasuredImport): number {
  return importSeconds + journeySeconds;
}

function quickest(runs: readonly MeasuredImport[]): MeasuredImport {
  return runs.reduce((best, run) => (totalOf(run) < totalOf(best) ? run : best));
}

function describeOurs(ours: MeasuredImport): BenchRow[] {
  const { importSeconds, journeySeconds, peakMegabytes } = ours;
  return [
    {
      ...{ name: 'Milepost', value: totalOf(ours), unit: 's' },
      note: 'read, check, personal-data gate, pseudonyms, repeats, write, totals, journeys',
    },
    {
      ...{ name: '  the import command', value: importSeconds, unit: 's' },
      note: 'from the start of its process to its end',
    },
    {
      ...{ name: '  journeys', value: journeySeconds, unit: 's' },
      note: 'first events of everybody, as a release reads them',
    },
    {
      ...{ name: '  peak memory', value: peakMegabytes, unit: 'MB' },
      note: peakMegabytes === null ? 'not to be told on this system' : 'at most 300',
    },
  ];
}

function describeOther(
  { name, absence }: Contender,
  runs: readonly number[],
  ours: MeasuredImport,
): BenchRow[] {
  if (absence !== null) return [{ name, value: null, unit: 's', note: absence }];
  const seconds = Math.min(...runs);
  const isShell = name.startsWith('sqlite3');
  return [
    {
      ...{ name, value: seconds, unit: 's' },
      note: isShell ? '.import into a text table with one unique index' : 'into a table, no index',
    },
    {
      ...{ name: `  Milepost / ${name}`, value: totalOf(ours) / seconds, unit: 'times' },
      note: isShell ? 'at most 1.0; not above 1.5' : '',
    },
  ];
}

async function scalingRows(
  order: BenchOrder,
  events: number,
  small: MeasuredImport,
): Promise<BenchRow[]> {
  const file = join(order.folder, 'events-times-ten.csv');
  order.say(`Simulating ${(events * 10).toLocaleString('en-US')} events …`);
  await writeEvents(file, events * 10);
  order.say('Ten times as many events: Milepost …');
  const large = await importOnce(order, file);
  rmSync(file);
  return [
    {
      ...{ name: 'Ten times as many events', value: totalOf(large), unit: 's' },
      note: `of them ${large.journeySeconds.toFixed(1)} s for journeys`,
    },
    {
      ...{ name: '  against once as many', value: totalOf(large) / totalOf(small), unit: 'times' },
      note: 'at most 12',
    },
    { name: '  peak memory', value: large.peakMegabytes, unit: 'MB', note: 'at most 300' },
  ];
}

async function pageRows(order: BenchOrder, file: string): Promise<BenchRow[]> {
  order.say('A page meanwhile …');
  const data = await makeDataFolder(order.folder, 'data-with-pages');
  const { idleP95Ms, busyP95Ms } = await measurePages(data, () => importInBackground(data, file));
  rmSync(data, { recursive: true, force: true });
  return [
    { name: 'A pilot’s page, idle', value: idleP95Ms, unit: 'ms', note: '95 of 100 are quicker' },
    { name: '  during an import', value: busyP95Ms, unit: 'ms', note: '' },
    {
      ...{ name: '  against idle', value: busyP95Ms / idleP95Ms, unit: 'times' },
      note: 'under 2',
    },
  ];
}
