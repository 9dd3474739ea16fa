import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { type AuditEntry, audited, type RecordsTransaction } from '../audited.ts';
import type { RecordsDatabase } from '../open.ts';
import { importRefusals, imports, pilots, stakeholders } from '../schema/index.ts';
import { type ActivityTotalValues, replaceActivityTotals } from './activity-totals.ts';
import { queueNotice } from './queue-notice.ts';

export type ImportRow = typeof imports.$inferSelect;
export type ImportValues = Omit<typeof imports.$inferInsert, 'id'>;
export type ImportStatus = ImportRow['status'];
export type ImportRefusal = Omit<typeof importRefusals.$inferSelect, 'importId' | 'position'>;

/** A receipt with the pilot and the partner that it is about. */
export interface ImportReceipt extends ImportRow {
  pilotCode: string;
  pilotName: string;
  /** Slug and name of the sending organisation; null when none was named. */
  partnerSlug: string | null;
  partnerName: string | null;
}

type Progress = Pick<ImportRow, 'bytesDone' | 'rowsTotal'>;
type Outcome = Progress &
  Pick<
    ImportRow,
    | 'rowsNew'
    | 'rowsIdentical'
    | 'rowsUpdated'
    | 'rowsRefused'
    | 'warnings'
    | 'quality'
    | 'repairs'
    | 'movedTotals'
    | 'filledColumns'
    | 'results'
    | 'refusedName'
  >;

/** Receipts with the names that belong to them, for queries of other files to narrow down. */
export function selectReceipts(records: RecordsDatabase) {
  return records
    .select({
      receipt: imports,
      pilotCode: pilots.code,
      pilotName: pilots.name,
      partnerSlug: stakeholders.slug,
      partnerName: stakeholders.name,
    })
    .from(imports)
    .innerJoin(pilots, eq(pilots.id, imports.pilotId))
    .leftJoin(stakeholders, eq(stakeholders.id, imports.partnerId))
    .$dynamic();
}

type ReceiptRow = ReturnType<ReturnType<typeof selectReceipts>['all']>[number];

/** A row of `selectReceipts` as one receipt. */
export function toReceipt({ receipt, ...names }: ReceiptRow): ImportReceipt {
  return { ...receipt, ...names };
}

/** The receipt with an id, or undefined. */
export function findImport(records: RecordsDatabase, id: number): ImportReceipt | undefined {
  const row = selectReceipts(records).where(eq(imports.id, id)).get();
  return row && toReceipt(row);
}

/** The receipts of a pilot, latest first; of one partner when its id is given. */
export function listImports(
  records: RecordsDatabase,
  pilotId: number,
  { partnerId, limit }: { partnerId?: number; limit: number },
): ImportReceipt[] {
  return selectReceipts(records)
    .where(
      and(
        eq(imports.pilotId, pilotId),
        partnerId === undefined ? undefined : eq(imports.partnerId, partnerId),
      ),
    )
    .orderBy(desc(imports.id))
    .limit(limit)
    .all()
    .map(toReceipt);
}

/** The receipts in one of some statuses, oldest first. */
export function listImportsInStatus(
  records: RecordsDatabase,
  statuses: ImportStatus[],
): ImportReceipt[] {
  return selectReceipts(records)
    .where(inArray(imports.status, statuses))
    .orderBy(asc(imports.id))
    .all()
    .map(toReceipt);
}

/** The latest receipt of the same bytes that is in one of some statuses. */
export function findSameFile(
  records: RecordsDatabase,
  file: Pick<ImportRow, 'pilotId' | 'partnerId' | 'format' | 'sha256'>,
  statuses: readonly ImportStatus[],
): ImportReceipt | undefined {
  const row = selectReceipts(records)
    .where(
      and(
        eq(imports.pilotId, file.pilotId),
        file.partnerId === null ? isNull(imports.partnerId) : eq(imports.partnerId, file.partnerId),
        eq(imports.format, file.format),
        eq(imports.sha256, file.sha256),
        inArray(imports.status, [...statuses]),
        eq(imports.isDryRun, false),
      ),
    )
    .orderBy(desc(imports.id))
    .get();
  return row && toReceipt(row);
}

/** The first refused rows of an import, in the order of the file. */
export function listImportRefusals(records: RecordsDatabase, importId: number): ImportRefusal[] {
  const { row, column, code, message } = importRefusals;
  return records
    .select({ row, column, code, message })
    .from(importRefusals)
    .where(eq(importRefusals.importId, importId))
    .orderBy(asc(importRefusals.position))
    .all();
}

/** Makes a receipt for a file that was received. */
export function insertImport(
  records: RecordsDatabase,
  audit: (made: ImportRow) => AuditEntry,
  values: ImportValues,
): ImportRow {
  return audited(records, audit, (transaction) =>
    transaction.insert(imports).values(values).returning().get(),
  );
}

/** Changes a receipt's status, and what else is given, with its audit row. */
export function setImportStatus(
  records: RecordsDatabase,
  audit: AuditEntry,
  id: number,
  values: Partial<ImportValues> & { status: ImportStatus },
): void {
  audited(records, audit, (transaction) => {
    transaction.update(imports).set(values).where(eq(imports.id, id)).run();
    queueNotice(transaction, id, values, audit.at);
  });
}

/**
 * Notes how far a process has come, why it waits, or what it counted. Not audited: it
 * decides nothing, and comes four times a second.
 */
export function noteImportProgress(
  records: RecordsDatabase,
  id: number,
  values: Partial<
    Pick<ImportRow, 'mappingId' | 'processId' | 'reason' | 'readAs' | 'undoEffect' | 'uploadName'> &
      Progress
  >,
): void {
  records.update(imports).set(values).where(eq(imports.id, id)).run();
}

/**
 * Writes down what an import found before it is committed or given up, so that a
 * process killed right after can be told from its receipt.
 */
export function saveImportOutcome(
  records: RecordsDatabase,
  id: number,
  outcome: Outcome,
  refusals: readonly ImportRefusal[],
): void {
  records.transaction(
    (transaction) => {
      transaction.update(imports).set(outcome).where(eq(imports.id, id)).run();
      transaction.delete(importRefusals).where(eq(importRefusals.importId, id)).run();
      insertRefusals(transaction, id, refusals);
    },
    { behavior: 'immediate' },
  );
}

/** Ends an import whose rows came or went, together with the pilot's activity totals. */
export function setImportStatusWithTotals(
  records: RecordsDatabase,
  audit: AuditEntry,
  receipt: Pick<ImportRow, 'id' | 'pilotId'>,
  values: Partial<ImportValues> & { status: ImportStatus },
  totals: readonly ActivityTotalValues[],
): void {
  audited(records, audit, (transaction) => {
    transaction.update(imports).set(values).where(eq(imports.id, receipt.id)).run();
    replaceActivityTotals(transaction, receipt.pilotId, totals);
    queueNotice(transaction, receipt.id, values, audit.at);
  });
}

const refusalsPerStatement = 500;

function insertRefusals(
  transaction: RecordsTransaction,
  importId: number,
  refusals: readonly ImportRefusal[],
): void {
  for (let start = 0; start < refusals.length; start += refusalsPerStatement) {
    const rows = refusals
      .slice(start, start + refusalsPerStatement)
      .map((refusal, index) => ({ importId, position: start + index, ...refusal }));
    transaction.insert(importRefusals).values(rows).run();
  }
}
