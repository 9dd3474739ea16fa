import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';
import type { ReceiptView } from './receipt-view.ts';

/** What each row was found to be, and what that means for what is counted. */
export function ResultsTable({ results }: Pick<ReceiptView, 'results'>) {
  return (
    <DataTable
      caption="What the rows were found to be"
      isCaptionHidden
      rows={results}
      rowKey={({ result }) => result}
      columns={[
        { key: 'label', label: 'Found', isRowHeader: true, render: ({ label }) => label },
        { key: 'rows', label: 'Rows', align: 'end', render: ({ rows }) => countText(rows) },
        { key: 'sentence', label: 'What it means', render: ({ sentence }) => sentence },
      ]}
    />
  );
}
