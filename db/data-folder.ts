import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where everything of a deployment lies. Made with mode 0700: the owner and nobody else. */
export interface DataFolder {
  path: string;
  records: string;
  logs: string;
  published: string;
  /** Files being read; emptied as imports end. */
  uploads: string;
  /** Keys that never leave this machine. */
  secrets: string;
}

/** The paths inside a data folder, without touching the disk. */
export function dataFolderPaths(folder: string): DataFolder {
  const path = resolve(folder);
  return {
    path,
    records: join(path, 'records.db'),
    logs: join(path, 'logs.db'),
    published: join(path, 'published.db'),
    uploads: join(path, 'uploads'),
    secrets: join(path, 'secrets'),
  };
}

/** Makes the folder and what belongs inside it, closed to everybody else. */
export function ensureDataFolder(folder: string): DataFolder {
  const paths = dataFolderPaths(folder);
  for (const path of [paths.path, paths.uploads, paths.secrets]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
  }
  return paths;
}
