import type { VocabularyRow } from '#app/core/formats/log-format.ts';
import { eventTypeLabel } from '#app/core/measures/event-type-labels.ts';
import { DataTable } from '../tables/data-table.tsx';

/** What each word of a vendor is counted as: issued, awarded, offered and accepted are kept apart. */
export function VocabularyTable({
  label,
  rows,
}: {
  label: string;
  rows: readonly VocabularyRow[];
}) {
  return (
    <DataTable
      caption={`What the words of ${label} are counted as`}
      isCaptionHidden
      rows={rows}
      rowKey={({ column, vendorWord }) => `${column} ${vendorWord}`}
      columns={[
        {
          key: 'word',
          label: 'In the file',
          isRowHeader: true,
          render: ({ column, vendorWord }) => (
            <>
              {vendorWord}
              <span className="block text-xs font-normal text-muted">
                in <code>{column}</code>
              </span>
            </>
          ),
        },
        {
          key: 'counted',
          label: 'Counted as',
          render: ({ eventTypes }) =>
            eventTypes.length === 0 ? 'Nothing' : eventTypes.map(eventTypeLabel).join('; '),
        },
        { key: 'note', label: 'Note', render: ({ note }) => note },
      ]}
    />
  );
}
