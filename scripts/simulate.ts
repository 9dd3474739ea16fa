import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { isDate } from '#app/core/formats/fields/calendar-day.ts';
import { simulatePilot } from '#seeds/simulation/simulate-pilot.ts';
import { tellPilotFiles } from '#seeds/simulation/tell-pilot-files.ts';
import { runCommand } from './run-command.ts';
import { writePieces } from './write-pieces.ts';

const help = `Writes the files of a synthetic pilot of any size, with its stated truth.

  npm run simulate -- --people N --seed S --out DIR [--format events-csv] [--starts-on DATE]

  --people N         how many people the pilot has, 1 or more
  --seed S           a number or word; the same seed gives the same bytes
  --out DIR          folder to write into, made when missing; files in it are replaced
  --format FORMAT    format of the events; events-csv is the only one
  --starts-on DATE   first day on which people join, YYYY-MM-DD (2025-01-01)
  --help             this text

People join over fifteen months and are observed for 183 days more. DIR receives
events.csv, people.csv, applications.csv, population.csv and truth.json: the counts
that a correct evaluation of the files gives, made by the generator as it goes.
Everything is made up; no file says anything about a real person.
Exit 0 when all is written, 1 otherwise.`;

interface Order {
  people: number;
  seed: string;
  out: string;
  startsOn: string | undefined;
}

function readOrder(): Order | null {
  const { values } = parseArgs({
    options: {
      people: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string', default: 'events-csv' },
      'starts-on': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { people, seed, out, format } = values;
  if (people === undefined || seed === undefined || out === undefined) {
    throw new AppError('invalid', 'Say --people, --seed and --out; --help tells more.');
  }
  if (!/^[1-9]\d{0,9}$/.test(people)) {
    throw new AppError('invalid', '--people must be a whole number of 1 or more.');
  }
  if (format !== 'events-csv') {
    throw new AppError(
      'invalid',
      '--format must be events-csv, the only format a simulation is written in.',
    );
  }
  const startsOn = values['starts-on'];
  if (startsOn !== undefined && !isDate(startsOn)) {
    throw new AppError('invalid', '--starts-on must be a day of the calendar, as 2025-01-01.');
  }
  return { people: Number(people), seed, out, startsOn };
}

async function simulate({ people, seed, out, startsOn }: Order): Promise<void> {
  const simulation = simulatePilot({ people, seed, startsOn });
  await mkdir(out, { recursive: true }).catch(() => {
    throw new AppError('invalid', '--out must name a folder that can be made and written to.');
  });
  const rowsOfFile = await writePieces(out, tellPilotFiles(simulation));
  await writeFile(join(out, 'truth.json'), `${JSON.stringify(simulation.truth.read(), null, 1)}\n`);
  for (const file of ['events.csv', 'people.csv', 'applications.csv', 'population.csv']) {
    console.log(describeFile(out, file, `${rowsOfFile.get(file) ?? 0} rows`));
  }
  console.log(describeFile(out, 'truth.json', 'the counts to be found in them'));
}

function describeFile(out: string, file: string, content: string): string {
  return `${join(out, file)}: ${content}, ${statSync(join(out, file)).size} bytes`;
}

await runCommand(async () => {
  const order = readOrder();
  if (order) await simulate(order);
  else console.log(help);
  return 0;
});
