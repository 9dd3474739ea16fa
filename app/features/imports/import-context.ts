import type { Actor } from '#app/core/access/actor.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { LogsStore } from '#db/logs/store.ts';
import type { RecordsDatabase } from '#db/records/open.ts';

/** What the import process works with. The web process never has one: it holds the logs. */
export interface ImportContext {
  records: RecordsDatabase;
  store: LogsStore;
  folder: DataFolder;
  actor: Actor;
  /** The present moment. */
  now: () => Date;
}
