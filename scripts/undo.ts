import { parseArgs } from 'node:util';
import { AppError } from '#app/core/app-error.ts';
import { readEnvironment } from '#app/core/environment.ts';
import { mendImports } from '#app/features/imports/mend-imports.ts';
import { releasesWithImport } from '#app/features/imports/releases-with-import.ts';
import { foreseeUndoOfImport, undoImport } from '#app/features/imports/undo-import.ts';
import { migrateLogs, openLogsStore } from '#db/logs/sqlite/open.ts';
import type { UndoEffect } from '#db/records/schema/imports.ts';
import { openCommandContext } from './command-context.ts';
import { runCommand } from './run-command.ts';

const help = `Undoes one import: its rows leave the private logs as if they had never come.

  npm run undo -- --import N [--foresee]

  --import N   number of the import, as its receipt says
  --foresee    only counts what would go and what would stay

Rows that a later import held too stay with that one; what the import had replaced
comes back. Published releases stay as they are. The same file can be imported again.
Exit code 0 when it is undone, 1 otherwise.`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      import: { type: 'string', default: '' },
      foresee: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
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
    const importId = Number(values.import);
    if (values.foresee) {
      printEffect(
        `Undoing import ${importId} would take away`,
        foreseeUndoOfImport(importContext, importId),
      );
      return 0;
    }
    const { receipt } = await undoImport(importContext, importId);
    mendImports(importContext);
    if (receipt.undoEffect)
      printEffect(`Import ${importId} is undone. It took away`, receipt.undoEffect);
    const releases = releasesWithImport(context.published, receipt);
    for (const { number } of releases) {
      console.log(`Release ${number} was published with these rows and stays as it is.`);
    }
    return 0;
  } finally {
    store.close();
  }
});

function printEffect(start: string, effect: UndoEffect): void {
  const kinds = [
    ['events', effect.events],
    ['people', effect.people],
    ['applications', effect.applications],
    ['population figures', effect.populations],
  ] as const;
  const gone = kinds.map(([name, { gone }]) => `${gone} ${name}`).join(', ');
  console.log(`${start} ${gone}.`);
  const staying = kinds.filter(([, { stay }]) => stay > 0);
  if (staying.length === 0) return;
  const stay = staying.map(([name, { stay }]) => `${stay} ${name}`).join(', ');
  console.log(`Other imports hold these too, so they stay: ${stay}.`);
}
