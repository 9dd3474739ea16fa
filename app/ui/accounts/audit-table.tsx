import { formatMoment } from '../format-moment.ts';
import { DataTable } from '../tables/data-table.tsx';

interface AuditRow {
  id: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
}

/** Who did what to what, newest first. */
export function AuditTable({ trail }: { trail: AuditRow[] }) {
  return (
    <DataTable
      caption="Latest entries of the audit log"
      isCaptionHidden
      rows={trail}
      rowKey={(row) => String(row.id)}
      empty="Nothing has been recorded yet."
      columns={[
        { key: 'at', label: 'When', isRowHeader: true, render: (row) => formatMoment(row.at) },
        { key: 'actor', label: 'Who', render: (row) => row.actor },
        { key: 'action', label: 'Did what', render: (row) => row.action },
        { key: 'subject', label: 'To what', render: (row) => row.subject },
      ]}
    />
  );
}
