import type { FormatColumn } from '#app/core/formats/log-format.ts';
import {
  applyScheme,
  chooseMeaning,
  type MappingDraft,
  sampleCells,
} from '#app/core/mapping/mapping-draft.ts';
import {
  mostValues,
  schemesFor,
  suggestValues,
  type ValueSuggestion,
} from '#app/core/mapping/suggest-values.ts';
import { findDimension } from '#app/core/measures/dimensions.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { DataTable } from '../tables/data-table.tsx';
import { AddValue } from './add-value.tsx';
import { MeaningSelect } from './meaning-select.tsx';

interface ChoicesProps {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** What the values of the file mean as codes. */
export function ValueChoices({ draft, onChange }: ChoicesProps) {
  const coded = draft.format.columns.filter(
    ({ name, codes }) => codes !== undefined && (draft.columns[name]?.from ?? null) !== null,
  );
  if (coded.length === 0) return null;
  return (
    <section>
      <h3 className="text-lg font-semibold">What the values mean</h3>
      <p className="mt-1 max-w-prose text-muted">
        A value that is given no meaning has its row refused, so that nothing is counted as what it
        is not.
      </p>
      {coded.map((column) => (
        <ColumnValues key={column.name} column={column} draft={draft} onChange={onChange} />
      ))}
    </section>
  );
}

function ColumnValues({ column, draft, onChange }: ChoicesProps & { column: FormatColumn }) {
  const mapped = draft.columns[column.name];
  const from = mapped?.from ?? '';
  const values = valuesOf(column, from, sampleCells(draft, from), mapped?.values ?? {});
  const scheme = findDimension(column.name)?.scheme;
  const set = (value: string, code: string | null) =>
    onChange(chooseMeaning(draft, column.name, value, code));
  const rows = values.map((one) => ({ ...one, meaning: mapped?.values[one.value] }));
  return (
    <div className="mt-4">
      <h4 className="font-semibold">
        “{from}” <span className="font-normal text-muted">({column.name})</span>
      </h4>
      {scheme ? <p className="text-sm text-muted">Codes: {scheme}.</p> : null}
      <div className="my-2 flex flex-wrap gap-2">
        {schemesFor(
          column,
          values.map(({ value }) => value),
        ).map((one) => (
          <button
            key={one.id}
            type="button"
            className={buttonClasses('secondary')}
            onClick={() => onChange(applyScheme(draft, column.name, one))}
          >
            Read figures as: {one.label}
          </button>
        ))}
      </div>
      <DataTable
        caption={`Values of ${column.name}`}
        isCaptionHidden
        rows={rows}
        rowKey={({ value }) => value}
        empty="The rows looked at have no value here."
        columns={[
          {
            key: 'value',
            label: 'In your file',
            isRowHeader: true,
            render: ({ value }) => <span className="wrap-anywhere">{value.slice(0, 60)}</span>,
          },
          {
            key: 'rows',
            label: 'Rows looked at',
            align: 'end',
            render: ({ rows: count }) => count.toLocaleString('en-US'),
          },
          {
            key: 'meaning',
            label: 'Means',
            render: ({ value, basis, meaning }) => (
              <MeaningSelect
                column={column}
                value={value}
                isCode={basis === 'code'}
                meaning={meaning}
                onChoose={(code) => set(value, code)}
              />
            ),
          },
          { key: 'note', label: 'Note', render: ({ note }) => note },
        ]}
      />
      {values.length >= mostValues ? (
        <p className="mt-2 text-sm text-warning">
          This column has more values than a list of codes: is it the right one?
        </p>
      ) : null}
      <AddValue column={column} onAdd={set} />
    </div>
  );
}

/** The sample's values, and those that a mapping knows beside them. */
function valuesOf(
  column: FormatColumn,
  from: string,
  cells: readonly string[],
  known: Readonly<Record<string, string>>,
): ValueSuggestion[] {
  const found = suggestValues(column, from, cells);
  const others = Object.keys(known).filter((value) => !found.some((one) => one.value === value));
  return [
    ...found,
    ...others.map((value) => ({ value, rows: 0, code: null, basis: null, note: '' })),
  ];
}
