import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { audited } from '#db/records/audited.ts';
import { findBrokenAuditRow, listAuditRows } from '#db/records/queries/audit.ts';
import { auditLog, pilots } from '#db/records/schema/index.ts';
import { testContext } from '../../support/test-databases.ts';

function contextWithRows() {
  const context = testContext();
  for (const code of ['AA', 'BB', 'CC', 'DD']) createPilot(context, { code, name: code });
  return context;
}

describe('the audit log', () => {
  it('is read latest first, page by page', () => {
    const { records } = contextWithRows();
    const page = listAuditRows(records, { limit: 2, offset: 1 });
    expect(page.total).toBe(4);
    expect(page.rows.map((row) => row.subjectId)).toEqual(['CC', 'BB']);
  });

  it('is whole after honest writes', () => {
    expect(findBrokenAuditRow(contextWithRows().records)).toBeNull();
    expect(findBrokenAuditRow(testContext().records)).toBeNull();
  });

  it.each([
    'previousHash',
    'at',
    'actor',
    'action',
    'subjectType',
    'subjectId',
    'details',
  ] as const)('shows the row in which %s was changed', (column) => {
    const { records } = contextWithRows();
    records
      .update(auditLog)
      .set({ [column]: '{}' })
      .where(eq(auditLog.id, 2))
      .run();
    expect(findBrokenAuditRow(records)).toBe(2);
  });

  it('shows where a row was taken away', () => {
    const { records } = contextWithRows();
    records.delete(auditLog).where(eq(auditLog.id, 3)).run();
    expect(findBrokenAuditRow(records)).toBe(4);
  });

  it('and the write it tells of happen together or not at all', () => {
    const { records } = testContext();
    const entry = () => {
      throw new Error('no entry');
    };
    const at = '2026-07-01T00:00:00.000Z';
    const write = () =>
      audited(records, entry, (transaction) =>
        transaction
          .insert(pilots)
          .values({ code: 'AA', name: 'A', createdAt: at, updatedAt: at })
          .run(),
      );
    expect(write).toThrow('no entry');
    expect(records.select().from(pilots).all()).toEqual([]);
  });
});
