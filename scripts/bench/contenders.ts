import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pilotFileHeaders } from '#seeds/simulation/pilot-files.ts';
import { measureProcess } from './measure-process.ts';

/** Something that takes the same file in, measured from the start of its process to its end. */
export interface Contender {
  name: string;
  /** Why it cannot run here; null when it can. */
  absence: string | null;
  /** @returns seconds */
  run(file: string): Promise<number>;
}

/** The sqlite3 shell: `.import` into a text table with one unique index. */
export function sqliteShell(folder: string): Contender {
  const database = join(folder, 'shell.db');
  const columns = pilotFileHeaders['events-csv'].split(',').map((name) => `${name} TEXT`);
  const found = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return {
    name: `sqlite3 shell ${found.stdout?.split(' ')[0] ?? ''}`.trim(),
    absence: found.status === 0 ? null : 'sqlite3 is not on PATH',
    async run(file) {
      rmSync(database, { force: true });
      const { seconds } = await measureProcess('sqlite3', [
        database,
        `CREATE TABLE e (${columns.join(', ')}); CREATE UNIQUE INDEX e_by_id ON e (event_id);`,
        '.mode csv',
        `.import --skip 1 "${file}" e`,
      ]);
      rmSync(database, { force: true });
      return seconds;
    },
  };
}

/** Why DuckDB cannot run here; null when it can. */
export function duckdbAbsence(): string | null {
  return canResolve('@duckdb/node-api') ? null : 'not installed';
}

/** DuckDB: `read_csv` into a table, without an index. It uses all cores. */
export function duckdb(folder: string): Contender {
  const database = join(folder, 'duck.db');
  return {
    name: 'DuckDB read_csv',
    absence: duckdbAbsence(),
    async run(file) {
      rmSync(database, { force: true });
      const args = ['scripts/bench/read-with-duckdb.mjs', database, file];
      const { seconds } = await measureProcess(process.execPath, args);
      rmSync(database, { force: true });
      return seconds;
    },
  };
}

function canResolve(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}
