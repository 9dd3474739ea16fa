import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

interface MovedTotalsProps {
  totals: readonly { eventType: string; label: string; from: number; to: number }[];
}

/** Which activity totals of the pilot an import moves, from what to what. */
export function MovedTotals({ totals }: MovedTotalsProps) {
  return (
    <DataTable
      caption="Events of the pilot with a known date, all weeks and partners together"
      rows={totals}
      rowKey={({ eventType }) => eventType}
      columns={[
        { key: 'type', label: 'Events', isRowHeader: true, render: ({ label }) => label },
        { key: 'from', label: 'Before', align: 'end', render: ({ from }) => countText(from) },
        { key: 'to', label: 'With this file', align: 'end', render: ({ to }) => countText(to) },
        {
          key: 'more',
          label: 'More',
          align: 'end',
          render: ({ from, to }) => countText(to - from),
        },
      ]}
    />
  );
}
