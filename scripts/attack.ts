import { parseArgs } from 'node:util';
import { type Attack, attackDimension, type Leak } from './attack/find-leaks.ts';
import { type PublishedNumbers, readPublishedNumbers } from './attack/published-numbers.ts';

const help = `Tries to find out what a published package hides, from its files alone.

  npm run attack -- --package DIR [--also DIR] [--known-site CODE] [--seconds N]

  --package DIR      folder of a release's files, as the export writes them
  --also DIR         a second release of the same pilot: both are looked at together
  --known-site CODE  as the people of this site, who know their own numbers, would
  --seconds N        longest time to solve in; 600 unless given

Ends with 0 when nothing that stands for few people can be worked out, with 4 when
something can. It reads the files and nothing else: no database, no part of the app.`;

/** Exit codes are what other programs go by. */
const recovered = 4;
const mostLeaksPrinted = 40;

interface Order {
  packages: PublishedNumbers[];
  knownSite: string | null;
  seconds: number;
}

function readOrder(): Order | null {
  const { values } = parseArgs({
    options: {
      package: { type: 'string' },
      also: { type: 'string' },
      'known-site': { type: 'string' },
      seconds: { type: 'string', default: '600' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!values.package) throw new Error('Say --package DIR. See --help.');
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Error('--seconds is a number above 0.');
  const read = [values.package, values.also].flatMap((folder) =>
    folder === undefined ? [] : [readPublishedNumbers(folder)],
  );
  const packages = read.sort((a, b) => releaseOf(a) - releaseOf(b));
  return { packages, knownSite: values['known-site'] ?? null, seconds };
}

function releaseOf({ cells }: PublishedNumbers): number {
  return Number(cells[0]?.release ?? 0);
}

async function attack({ packages, knownSite, seconds }: Order): Promise<number> {
  const endsAt = performance.now() + seconds * 1000;
  const isTimeUp = () => performance.now() > endsAt;
  const found = packages.flatMap(({ cells }) => cells.map(({ dimension }) => dimension));
  const dimensions = [...new Set(found)].filter(Boolean);
  const asked = knownSite === null ? dimensions : dimensions.filter((each) => each === 'site');
  if (asked.length === 0) throw new Error('The package has no groups to look at.');
  let leaks = 0;
  for (const dimension of asked) {
    const result = await attackDimension(packages, dimension, { knownSite, isTimeUp });
    leaks += result.leaks.length;
    report(dimension, result);
  }
  console.log(leaks === 0 ? 'Nothing sensitive is recovered.' : `${leaks} numbers are recovered.`);
  return leaks === 0 ? 0 : recovered;
}

function report(dimension: string, { hidden, leaks, settled, left }: Attack): void {
  const unsolved = left > 0 ? `; no time for ${left}` : '';
  console.log(
    `${dimension}: ${hidden} hidden, ${settled} settled${unsolved}, ${leaks.length} recovered`,
  );
  for (const leak of leaks.slice(0, mostLeaksPrinted)) console.log(`  ${leakText(leak)}`);
}

function leakText({ cell, lower, upper }: Leak): string {
  const { population, cohort, dimension, value, ler, measure } = cell;
  const group = dimension === '' ? 'everybody' : `${dimension} ${value}`;
  const size = lower === upper ? `is ${lower}` : `lies from ${lower} to ${upper}`;
  return `${population}, ${cohort}, ${group}, LER ${ler}, ${measure}: ${size}`;
}

try {
  const order = readOrder();
  if (order === null) console.log(help);
  process.exitCode = order === null ? 0 : await attack(order);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
