import { Form } from '@remix-run/react';
import { countNoun } from '#app/core/count-noun.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { useRevalidateWhile } from '../use-revalidate-while.ts';
import { bytesText, timeLeftText } from './progress-text.ts';
import type { ReceiptView } from './receipt-view.ts';
import { useSlowText } from './use-slow-text.ts';

/** How far an import has come. Follows it by itself; a reload finds the same. */
export function ImportProgress({ receipt }: { receipt: ReceiptView }) {
  useRevalidateWhile(receipt.isRunning);
  if (receipt.status === 'undoing') {
    return <Notice tone="info">The import is being undone. This page follows by itself.</Notice>;
  }
  const { bytesDone, bytesTotal, isCancelling, may } = receipt;
  const percent = bytesTotal === 0 ? 0 : Math.floor((100 * bytesDone) / bytesTotal);
  return (
    <div className="my-4">
      <ProgressBar label={stepText(receipt)} value={percent} detail={detailText(receipt)} />
      <SpokenProgress text={`${stepText(receipt)}: ${percent} percent.`} />
      <p className="mt-2 text-sm text-muted">
        You can leave this page: the work goes on. Without scripts, reload to see how far it is.
      </p>
      {may.cancel && !isCancelling ? (
        <Form method="post" className="mt-4">
          <ConfirmButton
            title="Cancel this import?"
            message="Reading ends and nothing is written. The same file can be sent again."
            confirmLabel="Cancel the import"
            name="intent"
            value="cancel"
          >
            Cancel this import
          </ConfirmButton>
        </Form>
      ) : null}
    </div>
  );
}

/** Told to screen readers, politely and not more often than every few seconds. */
function SpokenProgress({ text }: { text: string }) {
  const spoken = useSlowText(text, 4000);
  return (
    <p aria-live="polite" className="sr-only">
      {spoken}
    </p>
  );
}

function stepText({ status, isCancelling, bytesDone, bytesTotal }: ReceiptView): string {
  if (isCancelling) return 'Being cancelled';
  if (status === 'queued') return 'Waiting to be read';
  return bytesTotal > 0 && bytesDone >= bytesTotal
    ? 'Comparing with what is here, and writing'
    : 'Reading the file';
}

function detailText({ reason, rowsTotal, bytesDone, bytesTotal, progress }: ReceiptView): string {
  if (reason !== '') return reason;
  const { rowsPerSecond, secondsLeft } = progress;
  return [
    `${bytesText(bytesDone)} of ${bytesText(bytesTotal)}`,
    `${countNoun(rowsTotal, 'row')} so far`,
    rowsPerSecond === null ? '' : `${countNoun(rowsPerSecond, 'row')} a second`,
    secondsLeft === null ? '' : timeLeftText(secondsLeft),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
