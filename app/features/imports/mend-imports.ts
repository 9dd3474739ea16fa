import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ImportReceipt,
  listImportsInStatus,
  noteImportProgress,
  setImportStatus,
} from '#db/records/queries/imports.ts';
import { auditEntry } from '../audit-entry.ts';
import { isAbandoned } from '../processes/is-abandoned.ts';
import { startProcess } from '../processes/start-process.ts';
import { finishCommitted, finishFailed, finishUndone } from './finish-import.ts';
import type { ImportContext } from './import-context.ts';
import { removeStaleUploads } from './remove-stale-uploads.ts';

/** What mending needs; whoever opens logs.db can do it. */
export type MendingContext = Pick<ImportContext, 'records' | 'store' | 'folder'> &
  Partial<Pick<ImportContext, 'now'>>;

/**
 * Brings receipts and logs into agreement after a process was killed between the two.
 * What the logs hold decides: an import that is in them is finished, one that is not
 * is read again when its upload is still there, and has failed otherwise.
 * @param exceptImportId an import that the caller itself is about to run
 * @returns how many receipts were put right
 */
export function mendImports(mending: MendingContext, exceptImportId?: number): number {
  const now = mending.now ?? (() => new Date());
  const context = { ...mending, now, actor: { kind: 'command' as const, name: 'mend' } };
  const unfinished = listImportsInStatus(mending.records, ['queued', 'reading']).filter(
    (receipt) => receipt.id !== exceptImportId && isLeft(receipt, now().getTime()),
  );
  const written = listImportsInStatus(mending.records, ['committed', 'undoing']);
  // The logs come after the receipts: what another process commits in between must not
  // be missed in them and taken for undone.
  const inLogs = new Map(
    mending.store.committedBatches().map(({ importId, committedAt }) => [importId, committedAt]),
  );
  for (const receipt of unfinished) {
    const committedAt = inLogs.get(receipt.id);
    if (committedAt !== undefined) finishCommitted(context, receipt, committedAt);
    else beginAgain(context, receipt);
  }
  const gone = written.filter(({ id }) => !inLogs.has(id));
  for (const receipt of gone) finishUndone(context, receipt);
  const halfUndone = listImportsInStatus(mending.records, ['undoing']).filter((receipt) =>
    isLeft(receipt, now().getTime()),
  );
  for (const { id } of halfUndone) {
    const processId = startProcess(
      'scripts/undo.ts',
      ['--import', String(id)],
      mending.folder.path,
    );
    noteImportProgress(mending.records, id, { processId });
  }
  removeStaleUploads(mending, now());
  return unfinished.length + gone.length + halfUndone.length;
}

function beginAgain(
  context: Required<MendingContext> & Pick<ImportContext, 'actor'>,
  receipt: ImportReceipt,
): void {
  const { records, folder } = context;
  const { id, uploadName } = receipt;
  if (uploadName !== null && existsSync(join(folder.uploads, uploadName))) {
    const processId = startProcess('scripts/import.ts', ['--job', String(id)], folder.path);
    const audit = auditEntry(context, 'import.resumed', 'import', id);
    setImportStatus(records, audit, id, { status: 'queued', processId, reason: '' });
    return;
  }
  finishFailed(
    context,
    receipt,
    'The import was interrupted. Nothing was written; send the file again.',
  );
}

function isLeft(receipt: ImportReceipt, presentMs: number): boolean {
  const { processId, startedAt, createdAt } = receipt;
  return isAbandoned({ processId, since: startedAt ?? createdAt }, presentMs);
}
