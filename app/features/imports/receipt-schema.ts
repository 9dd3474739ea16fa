import { z } from 'zod';
import { importStatuses } from '#db/records/schema/imports.ts';

const rows = z.number().int().min(0);
const moment = z.iso.datetime().nullable();

const undoneKind = z.object({ gone: rows, stay: rows });

/** One thing that is wrong with a row or with the request. Never the value itself. */
export const sentErrorSchema = z.object({
  row: rows.describe('1 for the first row after the header; 0 for the request itself.'),
  column: z.string(),
  code: z.string(),
  message: z.string().describe('What is expected.'),
});

/** A receipt as `receiptFields` gives it, for the description of the API. */
export const receiptSchema = z.object({
  id: z.number().int(),
  pilot: z.string().describe('Code of the pilot.'),
  partner: z.string().nullable().describe('Short name of the sending organisation.'),
  status: z
    .enum(importStatuses)
    .describe(
      'queued and reading are under way, as is undoing. checked: a dry run found nothing against the file. committed: every row that counts is in. waiting: in order, and not written before a coordinator approves. refused: rows were refused and nothing was written. stopped: personal data was found and nothing was written. failed, declined and cancelled: nothing was written. undone: taken back.',
    ),
  format: z.string(),
  mapping: z
    .number()
    .int()
    .nullable()
    .describe('The saved mapping by which the columns were read.'),
  isDryRun: z.boolean(),
  sha256: z.string().describe('Of the bytes received, in hexadecimal.'),
  bytesTotal: rows,
  bytesDone: rows,
  rowsTotal: rows,
  rowsNew: rows,
  rowsIdentical: rows.describe('Here already, exactly as they are in the file.'),
  rowsUpdated: rows,
  rowsRefused: rows,
  warnings: z.array(z.string()),
  quality: z
    .array(z.object({ rule: z.string(), sentence: z.string(), count: rows }))
    .describe('What is possible in the file but likely wrong. No reason to refuse a row.'),
  results: z
    .array(z.object({ result: z.string(), label: z.string(), sentence: z.string(), rows }))
    .describe('What the rows were found to be, for signed credentials; empty for other formats.'),
  repairs: z
    .array(z.object({ code: z.string(), column: z.string(), message: z.string(), rows }))
    .describe('All refused rows, by what has to be mended.'),
  movedTotals: z
    .array(z.object({ eventType: z.string(), from: rows, to: rows }))
    .describe(
      'Events by type, before these rows and with them: of the whole pilot, or, to a partner, its own.',
    ),
  reason: z.string().describe('Why nothing was written, as a sentence; empty otherwise.'),
  errors: z.array(sentErrorSchema).describe('The first refused rows, at most a thousand.'),
  refusedRows: z.string().nullable().describe('Where the refused rows can be fetched as CSV.'),
  approvedBy: z.string(),
  approvedAt: moment,
  startedAt: moment,
  finishedAt: moment,
  undoneAt: moment,
  undoEffect: z
    .object({
      countedAt: z.iso.datetime(),
      events: undoneKind,
      people: undoneKind,
      applications: undoneKind,
      populations: undoneKind,
    })
    .nullable(),
});
