import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

interface RepairsTableProps {
  repairs: readonly { code: string; column: string; message: string; rows: number }[];
}

/** All refused rows by what has to be mended, what concerns most rows first. */
export function RepairsTable({ repairs }: RepairsTableProps) {
  return (
    <DataTable
      caption="What to mend, all refused rows"
      rows={repairs}
      rowKey={({ code, column, message }) => `${code} ${column} ${message}`}
      columns={[
        {
          key: 'column',
          label: 'Column',
          isRowHeader: true,
          render: ({ column }) => column || 'The whole row',
        },
        { key: 'message', label: 'What is expected', render: ({ message }) => message },
        { key: 'rows', label: 'Rows', align: 'end', render: ({ rows }) => countText(rows) },
      ]}
    />
  );
}
