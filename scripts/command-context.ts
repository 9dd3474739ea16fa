import type { FeatureContext } from '#app/features/feature-context.ts';
import { ensureDataFolder } from '#db/data-folder.ts';
import { migratePublished, openPublishedForWriting } from '#db/published/open.ts';
import { migrateRecords, openRecords } from '#db/records/open.ts';

/**
 * Opens what a command works with: the data folder, brought to this version's
 * schema, and a context that says in the audit log which command was run.
 * Closes both files when disposed of.
 */
export function openCommandContext(dataFolder: string, command: string) {
  const folder = ensureDataFolder(dataFolder);
  const records = openRecords(folder.records);
  migrateRecords(records);
  const published = openPublishedForWriting(folder.published);
  migratePublished(published);
  const context: FeatureContext = {
    records,
    published,
    actor: { kind: 'command', name: command },
    now: () => new Date(),
  };
  return {
    folder,
    context,
    [Symbol.dispose]() {
      published.$client.close();
      records.$client.close();
    },
  };
}
