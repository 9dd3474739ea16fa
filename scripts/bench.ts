import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import type { BenchResult, BenchRow } from './bench/bench.ts';
import { benches } from './bench/benches.ts';
import { runCommand } from './run-command.ts';

const help = `Measures how fast Milepost is, side by side with what one would use instead.

  npm run bench -- NAME [--events N] [--people N] [--rounds N] [--scaling] [--pages] [--json]

${benches.map(({ name, describe }) => `  ${name.padEnd(10)}${describe}`).join('\n')}

  --events N   how many events, or observations (1,000,000)
  --people N   how many people release counts, of about ten events each (100,000)
  --rounds N   how often each contender runs, in alternating order; the quickest counts (2)
  --scaling    measures ten times as many events too
  --pages      asks for a pilot's page meanwhile, and says how much longer it takes
  --json       prints the numbers as JSON

Everything is made up and written into a folder of its own under the system's temporary
folder (TMPDIR), which is removed at the end. Exit code 0 when all was measured.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      events: { type: 'string' },
      people: { type: 'string' },
      rounds: { type: 'string', default: '2' },
      scaling: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const bench = benches.find(({ name }) => name === positionals[0]);
  if (!bench) {
    const names = benches.map(({ name }) => name).join(', ');
    throw new AppError('invalid', `Say which benchmark: ${names}. See --help.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  try {
    const result = await bench.run({
      size: values.events === undefined ? null : wholeNumber(values.events, '--events'),
      people: values.people === undefined ? null : wholeNumber(values.people, '--people'),
      rounds: wholeNumber(values.rounds, '--rounds'),
      isScaling: values.scaling,
      withPages: values.pages,
      folder,
      say: (sentence) => console.error(sentence),
    });
    console.log(values.json ? JSON.stringify(result) : describeResult(result));
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function wholeNumber(text: string, option: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new AppError('invalid', `${option} must be a whole number of 1 or more.`);
}

function describeResult({ subject, rows }: BenchResult): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = ({ name, value, unit, note }: BenchRow) =>
    `${name.padEnd(width)}  ${valueText(value, unit).padStart(10)}  ${note}`.trimEnd();
  return [subject, '', ...rows.map(line)].join('\n');
}

function valueText(value: number | null, unit: BenchRow['unit']): string {
  if (value === null) return '–';
  const digits = unit === 'MB' ? 0 : unit === 'ms' ? 1 : 2;
  return `${value.toFixed(digits)} ${unit === 'times' ? '×' : unit}`;
}
