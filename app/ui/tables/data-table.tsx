import { type ReactNode, useContext, useId } from 'react';
import { TableVisibility } from './table-visibility.ts';

interface DataTableColumn<Row> {
  key: string;
  label: string;
  align?: 'start' | 'end';
  /** The cell that names the row. */
  isRowHeader?: boolean;
  render: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption: string;
  columns: DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** For a table whose heading already says the same. */
  isCaptionHidden?: boolean;
  /** Stands in place of rows when there are none. */
  empty?: ReactNode;
}

/** A real table. Where it is wider than the screen it scrolls within itself. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, isCaptionHidden, empty } = props;
  const captionId = useId();
  const isVisible = useContext(TableVisibility);
  return (
    <section
      aria-labelledby={captionId}
      tabIndex={isVisible ? 0 : undefined}
      // Out of sight nothing scrolls: a place that scrolls must take the focus.
      className={`scroll-hint relative rounded-lg border border-line print:rounded-none print:border-0 print:max-h-none print:overflow-visible ${isVisible ? 'max-h-[80vh] overflow-auto' : ''}`}
    >
      <table className="w-full border-collapse text-sm">
        <caption
          id={captionId}
          className={isCaptionHidden ? 'sr-only' : 'px-4 py-3 text-start font-semibold'}
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`sticky top-0 border-b border-edge bg-surface px-3 py-2.5 align-bottom sm:px-4 font-semibold ${column.align === 'end' ? 'text-end' : 'text-start'}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line last:border-0">
              {columns.map((column) => (
                <TableCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length} className="px-4 py-6 text-muted">
                {empty ?? 'Nothing here yet.'}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function TableCell<Row>({ column, row }: { column: DataTableColumn<Row>; row: Row }) {
  const align = column.align === 'end' ? 'text-end tabular-nums' : 'text-start';
  if (column.isRowHeader) {
    return (
      <th scope="row" className={`px-3 py-2.5 align-top font-semibold sm:px-4 ${align}`}>
        {column.render(row)}
      </th>
    );
  }
  return <td className={`px-3 py-2.5 align-top sm:px-4 ${align}`}>{column.render(row)}</td>;
}
