import { useState } from 'react';
import type { FormatColumn } from '#app/core/formats/log-format.ts';
import type { MappingDraft } from '#app/core/mapping/mapping-draft.ts';
import { ColumnSourceChoice } from './column-source-choice.tsx';
import { ColumnState } from './column-state.tsx';

interface ChoicesProps {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** Which column of the file is which column of the format. */
export function ColumnChoices({ draft, onChange }: ChoicesProps) {
  // Decided once: a column that moved when it is chosen would take the focus with it.
  const [namesFirst] = useState(() => new Set(columnsToSettle(draft)));
  const named = draft.format.columns.filter(({ name }) => namesFirst.has(name));
  const others = draft.format.columns.filter(({ name }) => !namesFirst.has(name));
  return (
    <section>
      <h3 className="text-lg font-semibold">Which column is which</h3>
      <p className="mt-1 mb-3 max-w-prose text-muted">
        What Milepost reads, and the column of your file that holds it. Examples are from your file
        and stay on this machine.
      </p>
      <ColumnList columns={named} draft={draft} onChange={onChange} />
      {others.length > 0 ? (
        <details className="mt-3">
          <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-sm font-semibold text-accent underline underline-offset-4 hover:text-accent-strong">
            {others.length === 1 ? '1 more column' : `${others.length} more columns`} that a file
            may have
          </summary>
          <div className="mt-3">
            <ColumnList columns={others} draft={draft} onChange={onChange} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

/** The columns that the file must have, or may well have. */
function columnsToSettle({ format, columns, suggested }: MappingDraft): string[] {
  return format.columns
    .filter(
      ({ name, isRequired }) =>
        isRequired ||
        columns[name] !== undefined ||
        suggested.some((one) => one.name === name && one.candidates.length > 0),
    )
    .map(({ name }) => name);
}

function ColumnList({
  columns,
  draft,
  onChange,
}: ChoicesProps & { columns: readonly FormatColumn[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {columns.map((column) => (
        <li
          key={column.name}
          className="grid items-start gap-x-6 gap-y-2 p-4 md:grid-cols-[15rem_minmax(0,1fr)_16rem]"
        >
          <ColumnName column={column} />
          <ColumnSourceChoice column={column} draft={draft} onChange={onChange} />
          <ColumnState column={column} draft={draft} />
        </li>
      ))}
    </ul>
  );
}

function ColumnName({ column }: { column: FormatColumn }) {
  const { name, description, isRequired, codes } = column;
  // The codes themselves are offered further down, where values are given their meanings.
  const told = codes ? description.split(':')[0] : description;
  return (
    <div className="min-w-0">
      <code className="font-semibold">{name}</code>
      {isRequired ? <span className="ms-2 text-xs text-muted">Required</span> : null}
      <span className="block text-sm text-muted">{told}</span>
    </div>
  );
}
