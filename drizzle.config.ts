import { defineConfig } from 'drizzle-kit';

/**
 * One configuration for each of the three database files. Which one is meant is
 * said by MILEPOST_DATABASE, so that `drizzle-kit generate` can never write a
 * migration of one file into the folder of another.
 */
const databases = ['records', 'logs', 'published'] as const;

const asked = process.env.MILEPOST_DATABASE ?? 'records';
const database = databases.find((name) => name === asked);
if (!database) {
  throw new Error(`MILEPOST_DATABASE must be one of ${databases.join(', ')}, not "${asked}".`);
}

export default defineConfig({
  dialect: 'sqlite',
  schema: `./db/${database}/schema/index.ts`,
  out: process.env.MILEPOST_MIGRATIONS_OUT ?? `./db/${database}/migrations`,
});
