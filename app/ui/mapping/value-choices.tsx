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
  const known = mapped?.values ?? {};
  const values = valuesOf(column, from, sampleCells(draft, from), known);
  const scheme = findDimension(column.name)?.scheme;
  const written = values.map(({ value }) => value);
  const set = (value: string, code: string | null) =>
    onChange(chooseMeaning(draft, column.name, value, code));
  return (
    <div className="mt-5">
      <h4 className="font-semibold">
        “{from}” <span className="font-normal text-muted">({column.name})</span>
      </h4>
      {scheme ? <p className="text-sm text-muted">Codes: {scheme}.</p> : null}
      {schemesFor(column, written).map((one) => (
        <button
          key={one.id}
          type="button"
          className={`my-2 me-2 ${buttonClasses('secondary')}`}
          onClick={() => onChange(applyScheme(draft, column.name, one))}
        >
          Read figures as: {one.label}
        </button>
      ))}
      {values.length > 0 ? (
        <ul className="mt-2 max-w-3xl divide-y divide-line rounded-lg border border-line">
          {values.map((one) => (
            <li
              key={one.value}
              className="grid items-center gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-2"
            >
              <ValueName {...one} />
              <MeaningSelect
                column={column}
                value={one.value}
                isCode={one.basis === 'code'}
                meaning={known[one.value]}
                onChoose={(code) => set(one.value, code)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <WhatIsRefused values={values} known={known} />
      <AddValue column={column} onAdd={set} />
    </div>
  );
}

function ValueName({ value, rows, note }: ValueSuggestion) {
  return (
    <div className="min-w-0">
      <span className="font-semibold wrap-anywhere">{value.slice(0, 60)}</span>
      {rows > 0 ? (
        <span className="ms-2 text-sm text-muted">
          {rows === 1 ? '1 row' : `${rows.toLocaleString('en-US')} rows`}
        </span>
      ) : null}
      {note === '' ? null : <span className="block text-sm text-muted">{note}</span>}
    </div>
  );
}

interface WhatIsRefusedProps {
  values: readonly ValueSuggestion[];
  known: Readonly<Record<string, string>>;
}

/** What would become of the rows looked at, as things stand. */
function WhatIsRefused({ values, known }: WhatIsRefusedProps) {
  const open = values.filter(({ value, basis }) => basis !== 'code' && known[value] === undefined);
  if (values.length >= mostValues) {
    return (
      <p className="mt-2 text-sm text-warning">
        This column has more values than a list of codes has. Is it the right one?
      </p>
    );
  }
  if (open.length === 0) return null;
  const rows = open.reduce((sum, one) => sum + one.rows, 0);
  return (
    <p className="mt-2 text-sm text-warning">
      {open.length === 1 ? '1 value has' : `${open.length} values have`} no meaning: {rows} of the
      rows looked at would be refused.
    </p>
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
