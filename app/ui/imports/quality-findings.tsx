import { DataTable } from '../tables/data-table.tsx';
import type { QualitySentence } from './receipt-view.ts';

/** What is possible in the file but likely wrong, why it matters, and what to do. */
export function QualityFindings({ findings }: { findings: readonly QualitySentence[] }) {
  return (
    <DataTable
      caption="Warnings about the rows"
      isCaptionHidden
      rows={findings}
      rowKey={({ rule }) => rule}
      columns={[
        {
          key: 'sentence',
          label: 'What was found',
          isRowHeader: true,
          render: ({ sentence }) => sentence,
        },
        { key: 'why', label: 'Why it matters', render: ({ why }) => why },
        { key: 'do', label: 'What to do', render: ({ whatToDo }) => whatToDo },
      ]}
    />
  );
}
