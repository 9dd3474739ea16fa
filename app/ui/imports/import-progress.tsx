import { countText } from '../charts/number-text.ts';
import { Notice } from '../layout/notice.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { useRevalidateWhile } from '../use-revalidate-while.ts';

interface ImportProgressProps {
  receipt: {
    status: string;
    isRunning: boolean;
    bytesDone: number;
    bytesTotal: number;
    rowsTotal: number;
    reason: string;
  };
}

/** How far an import has come. Follows it by itself; a reload finds the same. */
export function ImportProgress({ receipt }: ImportProgressProps) {
  useRevalidateWhile(receipt.isRunning);
  const { status, bytesDone, bytesTotal, rowsTotal, reason } = receipt;
  if (status === 'undoing') {
    return <Notice tone="info">The import is being undone. This page follows by itself.</Notice>;
  }
  return (
    <div className="my-4">
      <ProgressBar
        label={status === 'queued' ? 'Waiting to be read' : 'Reading the file'}
        value={bytesTotal === 0 ? 0 : (100 * bytesDone) / bytesTotal}
        detail={reason || `${countText(rowsTotal)} rows so far`}
      />
      <p className="mt-2 text-sm text-muted">
        You can leave this page: the work goes on. Without scripts, reload to see how far it is.
      </p>
    </div>
  );
}
