import { countText } from '../charts/number-text.ts';
import { formatMoment } from '../format-moment.ts';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { ImportBadge } from './import-badge.tsx';

export interface ReceiptLine {
  id: number;
  status: string;
  isDryRun: boolean;
  formatLabel: string;
  partnerName: string | null;
  createdAt: string;
  rowsTotal: number;
  rowsRefused: number;
}

/** The imports of a pilot, newest first. */
export function ImportsTable({ receipts }: { receipts: readonly ReceiptLine[] }) {
  return (
    <DataTable
      caption="Imports, newest first"
      isCaptionHidden
      rows={receipts}
      rowKey={(receipt) => String(receipt.id)}
      empty="No file has been sent for this pilot yet."
      columns={[
        {
          key: 'id',
          label: 'Import',
          isRowHeader: true,
          render: ({ id, isDryRun }) => (
            <>
              <TextLink to={`/imports/${id}`}>Import {id}</TextLink>
              {isDryRun ? <span className="block text-xs text-muted">Dry run</span> : null}
            </>
          ),
        },
        { key: 'status', label: 'Status', render: ({ status }) => <ImportBadge status={status} /> },
        { key: 'format', label: 'Format', render: ({ formatLabel }) => formatLabel },
        {
          key: 'partner',
          label: 'Partner',
          render: ({ partnerName }) => partnerName ?? 'None named',
        },
        {
          key: 'rows',
          label: 'Rows',
          align: 'end',
          render: ({ rowsTotal }) => countText(rowsTotal),
        },
        {
          key: 'refused',
          label: 'Refused',
          align: 'end',
          render: ({ rowsRefused }) => countText(rowsRefused),
        },
        { key: 'when', label: 'Received', render: ({ createdAt }) => formatMoment(createdAt) },
      ]}
    />
  );
}
