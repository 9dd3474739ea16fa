import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { listPilots } from '#db/records/queries/pilots.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Pilots without the web pages.

  npm run pilots -- create --code CODE --name NAME [--starts-on DATE] [--ends-on DATE]
  npm run pilots -- list

  --code CODE        2 to 24 letters A to Z, digits and hyphens; it never changes
  --name NAME        what people read
  --starts-on DATE   YYYY-MM-DD
  --ends-on DATE     YYYY-MM-DD, not before the start

list prints code, start, end and name of each pilot, separated by tabs.
Exit 0 when done, 1 otherwise.`;

interface Asked {
  code?: string;
  name?: string;
  'starts-on'?: string;
  'ends-on'?: string;
}

await runCommand(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      code: { type: 'string' },
      name: { type: 'string' },
      'starts-on': { type: 'string' },
      'ends-on': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [verb] = positionals;
  if (values.help || !verb) {
    console.log(help);
    return values.help ? 0 : 1;
  }
  using opened = openCommandContext(readEnvironment(process.env).dataFolder, 'pilots');
  run(verb, values, opened.context);
  return 0;
});

function run(verb: string, asked: Asked, context: FeatureContext): void {
  if (verb === 'create') {
    const pilot = createPilot(context, {
      code: asked.code ?? '',
      name: asked.name ?? '',
      startsOn: asked['starts-on'] ?? '',
      endsOn: asked['ends-on'] ?? '',
    });
    console.log(`Pilot ${pilot.code} is made.`);
  } else if (verb === 'list') {
    for (const { code, startsOn, endsOn, name } of listPilots(context.records)) {
      console.log([code, startsOn ?? '', endsOn ?? '', name].join('\t'));
    }
  } else {
    throw new AppError('invalid', 'Say create or list. See --help.');
  }
}
