import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { isDate } from '#app/core/formats/fields/calendar-day.ts';
import { tellAdmissions } from '#seeds/berkeley/tell-admissions.ts';
import { simulatePilot } from '#seeds/simulation/simulate-pilot.ts';
import { tellPilotFiles } from '#seeds/simulation/tell-pilot-files.ts';
import { runCommand } from './run-command.ts';
import { writePieces } from './write-pieces.ts';

const help = `Writes the files of a synthetic pilot of any size, with its stated truth.

  npm run simulate -- --people N --seed S --out DIR [--format events-csv] [--starts-on DATE]
  npm run simulate -- --berkeley --out DIR

  --people N         how many people the pilot has, 1 or more
  --seed S           a number or word; the same seed gives the same bytes
  --out DIR          folder to write into, made when missing; files in it are replaced
  --format FORMAT    format of the events; events-csv is the only one
  --starts-on DATE   first day on which people join, YYYY-MM-DD (2025-01-01)
  --berkeley         instead: people.csv and applications.csv of the admissions to the
                     graduate school at Berkeley in 1973, departments as sites, women as
                     people with an LER, admitted as hired within 90 days. Imported and
                     released, the comparison within sites turns the other round
  --help             this text

People join over fifteen months and are observed for 183 days more. DIR receives
events.csv, people.csv, applications.csv, population.csv and truth.json: the counts
that a correct evaluation of the files gives, made by the generator as it goes.
Everything is made up, but for the counts of 1973, which are public; no file says
anything about a real person.
Exit 0 when all is written, 1 otherwise.`;

interface Order {
  out: string;
  /** Null for the admissions at Berkeley. */
  simulated: { people: number; seed: string; startsOn: string | undefined } | null;
}

function readOrder(): Order | null {
  const { values } = parseArgs({
    options: {
      people: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string', default: 'events-csv' },
      'starts-on': { type: 'string' },
      berkeley: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { people, seed, out, format } = values;
  if (values.berkeley && out !== undefined) return { out, simulated: null };
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
  return { out, simulated: { people: Number(people), seed, startsOn } };
}

async function simulate({ out, simulated }: Order): Promise<void> {
  await mkdir(out, { recursive: true }).catch(() => {
    throw new AppError('invalid', '--out must name a folder that can be made and written to.');
  });
  const simulation = simulated && simulatePilot(simulated);
  const pieces = simulation ? tellPilotFiles(simulation) : tellAdmissions();
  for (const [file, rows] of await writePieces(out, pieces)) {
    console.log(describeFile(out, file, `${rows} rows`));
  }
  if (!simulation) return;
  await writeFile(join(out, 'truth.json'), `${JSON.stringify(simulation.truth.read(), null, 1)}\n`);
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
