import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { undoImport } from '#app/features/imports/undo-import.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Undoes one import: its rows leave the private logs as if they had never come.

  npm run undo -- --import N

  --import N   number of the import, as its receipt says

Rows that a later import held too stay with that one; what the import had replaced
comes back. Published releases stay as they are. The same file can be imported again.
Exit code 0 when it is undone, 1 otherwise.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { import: { type: 'string', default: '' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (!/^[1-9]\d{0,14}$/.test(values.import)) {
    throw new AppError('invalid', 'Say which import: --import N. See --help.');
  }
  using opened = openCommandContext(readEnvironment(process.env).dataFolder, 'undo');
  const { folder, context } = opened;
  migrateLogs(folder.logs);
  const store = openLogsStore(folder.logs, { busyTimeoutMs: 200 });
  try {
    const importContext = { ...context, store, folder };
    const { undone } = await undoImport(importContext, Number(values.import));
    mendImports(importContext);
    const { events, people, applications, populations } = undone;
    console.log(
      `Import ${values.import} is undone: ${events} events, ${people} people, ${applications} applications and ${populations} population figures went.`,
    );
    return 0;
  } finally {
    store.close();
  }
});
