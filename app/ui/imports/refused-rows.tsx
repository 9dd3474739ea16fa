import { DownloadLink } from '../charts/download-link.tsx';
import { Section } from '../layout/section.tsx';
import type { ReceiptView } from './receipt-view.ts';
import { RefusalsTable } from './refusals-table.tsx';
import { RepairsTable } from './repairs-table.tsx';

const whatTheFileIs =
  'The file to download holds the refused rows with all their columns, and three more that say which row of your file it was and what is wrong. Mend the rows in it and send it as it is: the three columns are passed over.';
const othersAreIn = 'The other rows are not touched.';
const nothingIsIn = 'This was a dry run: no row of your file was written.';
const othersAreOut =
  'The other rows of your file were not written either: send that one too, mended, or with “Accept the valid rows”.';

/** The refused rows: by repair, as a file to mend, and one by one. */
export function RefusedRows({ receipt }: { receipt: ReceiptView }) {
  const { id, repairs, refusals, rowsRefused, hasRefusedFile } = receipt;
  if (rowsRefused === 0 || refusals.length === 0) return null;
  return (
    <Section
      title="Refused rows"
      description={
        hasRefusedFile
          ? `${whatTheFileIs} ${othersText(receipt)} The download is kept for 30 days.`
          : undefined
      }
      actions={
        hasRefusedFile ? (
          <DownloadLink href={`/imports/${id}/refused.csv`}>Download refused rows</DownloadLink>
        ) : undefined
      }
    >
      <div className="space-y-6">
        {repairs.length > 0 ? <RepairsTable repairs={repairs} /> : null}
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
            Row by row
          </summary>
          <p className="my-2 text-sm text-muted">Row 1 is the first row after the header line.</p>
          <RefusalsTable refusals={refusals} rowsRefused={rowsRefused} />
        </details>
      </div>
    </Section>
  );
}

/** What became of the rows that were not refused. */
function othersText({ isDryRun, status }: ReceiptView): string {
  if (isDryRun) return nothingIsIn;
  return status === 'refused' ? othersAreOut : othersAreIn;
}
