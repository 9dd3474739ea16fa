import type { Database } from 'better-sqlite3';
import type { PersonRecord } from '#app/core/formats/records.ts';
import type { Keyed } from '../../store.ts';

/** The latest attributes of each person, ordered by holder. */
export function* readPeople(database: Database, pilotCode: string): Iterable<Keyed<PersonRecord>> {
  const codes = new Map(
    database
      .prepare<[], { id: number; dimension: string; code: string }>('SELECT * FROM attribute_codes')
      .all()
      .map(({ id, dimension, code }) => [String(id), { dimension, code }]),
  );
  const rows = database
    .prepare<[string], { ref: string; attributes: string }>(
      // SQLite takes the other columns of the row that holds the maximum.
      `SELECT lower(hex(h.ref)) AS ref, p.attributes AS attributes
       FROM (SELECT holder, attributes, max(batch) FROM people
             WHERE batch IN (SELECT id FROM batches WHERE pilot_code = ?) GROUP BY holder) p
       JOIN holders h ON h.id = p.holder ORDER BY h.ref`,
    )
    .iterate(pilotCode);
  for (const { ref, attributes } of rows) {
    const named: Record<string, string> = {};
    for (const id of attributes.split(',')) {
      const known = codes.get(id);
      if (known) named[known.dimension] = known.code;
    }
    yield { holderRef: ref, attributes: named };
  }
}
