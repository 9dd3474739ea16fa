import { or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * Whether one of the columns contains the text, letters of either case. `%`, `_`
 * and the escape sign itself are looked for as they stand: a search for "100%"
 * finds "100%".
 */
export function containsText(columns: SQLiteColumn[], text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
}
