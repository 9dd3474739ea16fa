import { accessSync, constants, statSync } from 'node:fs';
import { databaseStates } from '#db/migration-state.ts';
import type { AppContext } from './app-context.server.ts';

type FileHealth = 'ok' | 'migration pending' | 'cannot be opened';

export interface Health {
  status: 'ok' | 'unavailable';
  files: { records: FileHealth; logs: FileHealth; published: FileHealth };
}

/**
 * Whether the three files are there and of this version. The web process does not
 * open logs.db, even to ask: it looks whether the file may be read, and at the
 * version that the process which opened it at the start has noted in records.db.
 */
export function readHealth({ records, published, dataFolder }: AppContext): Health {
  const states = databaseStates(records, published);
  const files = {
    records: states.records,
    published: states.published,
    logs: isReadableFile(dataFolder.logs) ? states.logs : 'cannot be opened',
  } as const;
  const isOk = Object.values(files).every((state) => state === 'ok');
  return { status: isOk ? 'ok' : 'unavailable', files };
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
