import type { Database } from 'better-sqlite3';

/** Each holder with each partner that has sent events, attributes or applications of them. */
export function readSendersOfPeople(
  database: Database,
  pilotCode: string,
): Iterable<{ holderRef: string; partner: string }> {
  return database
    .prepare<[string, string, string], { holderRef: string; partner: string }>(
      // Rows of a batch are small sets of holders each; UNION leaves each pair once.
      `SELECT lower(hex(h.ref)) AS holderRef, s.partner AS partner FROM (
         SELECT e.holder AS holder, b.partner AS partner FROM batches b
           CROSS JOIN event_ranges r ON r.batch = b.id
           CROSS JOIN events e ON e.id BETWEEN r.first_event AND r.last_event
           WHERE b.pilot_code = ? AND b.partner <> ''
         UNION SELECT p.holder, b.partner FROM batches b JOIN people p ON p.batch = b.id
           WHERE b.pilot_code = ? AND b.partner <> ''
         UNION SELECT a.holder, b.partner FROM batches b JOIN applications a ON a.batch = b.id
           WHERE b.pilot_code = ? AND b.partner <> ''
       ) s JOIN holders h ON h.id = s.holder ORDER BY h.ref, s.partner`,
    )
    .iterate(pilotCode, pilotCode, pilotCode);
}
