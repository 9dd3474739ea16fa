import { countNoun } from '#app/core/count-noun.ts';
import { countText } from '../../charts/number-text.ts';
import { DataTable } from '../../tables/data-table.tsx';

export interface CompletenessView {
  key: string;
  partnerName: string;
  formatLabel: string;
  rows: number;
  columns: { column: string; isRequired: boolean; percent: number }[] | null;
}

/** For each partner and format, in how many of its rows each column has a value. */
export function CompletenessTables({ tables }: { tables: readonly CompletenessView[] }) {
  if (tables.length === 0) {
    return <p className="text-muted">No file has been taken in since completeness is counted.</p>;
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {tables.map((table) => (
        <li key={table.key} className="py-3">
          <h3 className="font-semibold">
            {table.partnerName}: {table.formatLabel}
          </h3>
          <p className="text-sm text-muted">{summaryOf(table)}</p>
          {table.columns === null ? null : (
            <details>
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent underline underline-offset-4">
                Column by column
                <span className="sr-only">
                  {' '}
                  of {table.partnerName}, {table.formatLabel}
                </span>
              </summary>
              <ColumnShares {...table} columns={table.columns} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function ColumnShares({
  partnerName,
  formatLabel,
  rows,
  columns,
}: CompletenessView & { columns: NonNullable<CompletenessView['columns']> }) {
  return (
    <DataTable
      caption={`${partnerName}, ${formatLabel}: rows with a value, of ${countText(rows)}`}
      rows={columns}
      rowKey={({ column }) => column}
      columns={[
        {
          key: 'column',
          label: 'Column',
          isRowHeader: true,
          render: ({ column, isRequired }) => (
            <>
              <code>{column}</code>
              {isRequired ? (
                <span className="block text-xs font-normal text-muted">Required</span>
              ) : null}
            </>
          ),
        },
        {
          key: 'percent',
          label: 'Filled in',
          align: 'end',
          render: ({ percent }) => `${percent}%`,
        },
      ]}
    />
  );
}

function summaryOf({ rows, columns }: CompletenessView): string {
  const empty = columns?.filter(({ percent }) => percent === 0).length ?? 0;
  const of = countNoun(rows, 'row');
  if (columns === null) return `${of}: fewer than 11 are too few to say`;
  return empty === 0
    ? `${of}, every column is used`
    : `${of}, ${empty} of ${columns.length} columns empty`;
}
