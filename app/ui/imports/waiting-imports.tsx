import { countNoun } from '#app/core/count-noun.ts';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { ImportsTable, type ReceiptLine } from './imports-table.tsx';

interface WaitingImportsProps {
  waiting: readonly ReceiptLine[];
  mayApprove: boolean;
}

/** The imports that a coordinator has to look at, before all others. */
export function WaitingImports({ waiting, mayApprove }: WaitingImportsProps) {
  if (waiting.length === 0) return null;
  return (
    <Section
      title={mayApprove ? 'Waiting for your approval' : 'Waiting for a coordinator'}
      description={
        mayApprove
          ? 'Read and found in order; nothing is written before you approve. Open one to see its counts, its warnings and the totals that would move.'
          : 'Read and found in order. A coordinator looks at the first file of a format, and at later ones with warnings.'
      }
    >
      <ImportsTable receipts={waiting} />
    </Section>
  );
}

interface SilentPartnersProps {
  silent: readonly { name: string; daysSince: number; usualGapDays: number }[];
}

/** The partners that used to send logs and have stopped. */
export function SilentPartners({ silent }: SilentPartnersProps) {
  if (silent.length === 0) return null;
  return (
    <Notice tone="warning" title="Partners gone silent">
      <ul className="list-disc ps-5">
        {silent.map(({ name, daysSince, usualGapDays }) => (
          <li key={name}>
            {name}: {countNoun(daysSince, 'day')} since its last logs;{' '}
            {countNoun(usualGapDays, 'day is', 'days are')} usual
          </li>
        ))}
      </ul>
      <p>No log is not zero: ask whether the export still runs.</p>
    </Notice>
  );
}
