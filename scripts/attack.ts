import { parseArgs } from 'node:util';
import { attackHelp } from './attack/attack-help.ts';
import { attackReport } from './attack/attack-report.ts';
import { attackPackages } from './attack/find-leaks.ts';
import { withSiteNumbers } from './attack/known-site.ts';
import { limitsAsJson } from './attack/limits-as-json.ts';
import {
  type PublishedNumbers,
  readCells,
  readPublishedNumbers,
} from './attack/published-numbers.ts';

/** Exit codes are what other programs go by. */
const recovered = 4;
const outOfTime = 5;

interface Order {
  packages: PublishedNumbers[];
  knownSite: string | null;
  seconds: number;
  isStrict: boolean;
  isJson: boolean;
}

function readOrder(): Order | null {
  const { values } = parseArgs({
    options: {
      package: { type: 'string' },
      also: { type: 'string' },
      'known-site': { type: 'string' },
      'site-numbers': { type: 'string' },
      seconds: { type: 'string', default: '600' },
      'strict-steps': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
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
  const ordered = read.sort((a, b) => releaseOf(a) - releaseOf(b));
  const knownSite = values['known-site'] ?? null;
  const numbers = values['site-numbers'];
  if (numbers !== undefined && knownSite === null) {
    throw new Error('--site-numbers are those of a site: say --known-site CODE too.');
  }
  const packages = numbers === undefined ? ordered : withSiteNumbers(ordered, readCells(numbers));
  return { packages, knownSite, seconds, isStrict: values['strict-steps'], isJson: values.json };
}

function releaseOf({ cells }: PublishedNumbers): number {
  return Number(cells[0]?.release ?? 0);
}

async function attack({ packages, seconds, isJson, ...order }: Order): Promise<number> {
  const endsAt = performance.now() + seconds * 1000;
  const isTimeUp = () => performance.now() > endsAt;
  const found = await attackPackages(packages, { ...order, isTimeUp });
  console.log(isJson ? limitsAsJson(found) : attackReport(found).join('\n'));
  if (found.targets.some(({ finding }) => finding === 'recovered')) return recovered;
  return found.targets.some(({ isLeft }) => isLeft) ? outOfTime : 0;
}

try {
  const order = readOrder();
  if (order === null) console.log(attackHelp);
  process.exitCode = order === null ? 0 : await attack(order);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
