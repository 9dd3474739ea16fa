import type { FormatColumn } from '#app/core/formats/log-format.ts';
import type { MappingDraft } from '#app/core/mapping/mapping-draft.ts';
import { DataTable } from '../tables/data-table.tsx';
import { ColumnSourceChoice } from './column-source-choice.tsx';
import { ColumnState } from './column-state.tsx';

interface ChoicesProps {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** Which column of the file is which column of the format. */
export function ColumnChoices({ draft, onChange }: ChoicesProps) {
  const isNamed = ({ name, isRequired }: FormatColumn) =>
    isRequired ||
    draft.columns[name] !== undefined ||
    (draft.suggested.find((one) => one.name === name)?.candidates.length ?? 0) > 0;
  const named = draft.format.columns.filter(isNamed);
  const others = draft.format.columns.filter((column) => !isNamed(column));
  return (
    <section>
      <h3 className="text-lg font-semibold">Which column is which</h3>
      <p className="mt-1 mb-3 max-w-prose text-muted">
        On the left what Milepost reads, on the right the column of your file. The examples are from
        your file and stay on this machine.
      </p>
      <ColumnTable columns={named} draft={draft} onChange={onChange} caption="Columns" />
      {others.length > 0 ? (
        <details className="mt-3">
          <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-sm font-semibold text-accent underline underline-offset-4 hover:text-accent-strong">
            {others.length === 1 ? '1 more column' : `${others.length} more columns`} that a file
            may have
          </summary>
          <div className="mt-3">
            <ColumnTable
              columns={others}
              draft={draft}
              onChange={onChange}
              caption="Further columns"
            />
          </div>
        </details>
      ) : null}
    </section>
  );
}

interface ColumnTableProps extends ChoicesProps {
  columns: readonly FormatColumn[];
  caption: string;
}

function ColumnTable({ columns, caption, draft, onChange }: ColumnTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={columns}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'column',
          label: 'Milepost reads',
          isRowHeader: true,
          render: (column) => <ColumnName column={column} />,
        },
        {
          key: 'from',
          label: 'From your file',
          render: (column) => (
            <ColumnSourceChoice column={column} draft={draft} onChange={onChange} />
          ),
        },
        {
          key: 'state',
          label: 'How sure',
          render: (column) => <ColumnState column={column} draft={draft} />,
        },
      ]}
    />
  );
}

function ColumnName({ column: { name, description, isRequired } }: { column: FormatColumn }) {
  return (
    <div className="min-w-40 max-w-72">
      <code>{name}</code>
      {isRequired ? <span className="ms-2 text-xs text-muted">Required</span> : null}
      <span className="block text-xs font-normal text-muted">{description}</span>
    </div>
  );
}
