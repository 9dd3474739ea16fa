import type { FormatColumn } from '#app/core/formats/log-format.ts';
import {
  type ColumnSource,
  chooseSource,
  type MappingDraft,
  partsOfIds,
} from '#app/core/mapping/mapping-draft.ts';
import { controlClasses } from '../forms/field-classes.ts';

interface ColumnSourceChoiceProps {
  column: FormatColumn;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** Of the select's own choices, which no header can be, since a header is told by its place. */
const none = 'none';
const constant = 'constant';
const madeOf = 'made_of';

/** Where one column comes from: a column of the file, one value for all rows, or others joined. */
export function ColumnSourceChoice({ column, draft, onChange }: ColumnSourceChoiceProps) {
  const mapped = draft.columns[column.name];
  const set = (source: ColumnSource) => onChange(chooseSource(draft, column, source));
  const parts = partsOfIds(draft);
  const chosen = !mapped
    ? none
    : mapped.madeOf.length > 0
      ? madeOf
      : mapped.from === null
        ? constant
        : String(draft.header.indexOf(mapped.from));
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <select
        aria-label={`Column for ${column.name}`}
        value={chosen}
        className={controlClasses}
        onChange={({ currentTarget: { value } }) => {
          if (value === none) set({ kind: 'none' });
          else if (value === constant) set({ kind: 'constant', value: column.codes?.[0] ?? '' });
          else if (value === madeOf) set({ kind: 'made_of', columns: parts });
          else set({ kind: 'column', from: draft.header[Number(value)] ?? '' });
        }}
      >
        <option value={none}>{column.isRequired ? 'Choose…' : 'Not in this file'}</option>
        {column.role === 'person' ? null : <option value={constant}>The same in every row…</option>}
        {column.role === 'id' && parts.length > 0 ? (
          <option value={madeOf}>Made of other columns…</option>
        ) : null}
        <optgroup label="Columns of your file">
          <HeaderOptions column={column} draft={draft} />
        </optgroup>
      </select>
      {chosen === constant ? (
        <ConstantField column={column} value={mapped?.constant ?? ''} onSet={set} />
      ) : null}
      {mapped && chosen === madeOf ? (
        <PartsField column={column} parts={parts} chosen={mapped.madeOf} onSet={set} />
      ) : null}
    </div>
  );
}

function HeaderOptions({ column, draft }: Pick<ColumnSourceChoiceProps, 'column' | 'draft'>) {
  const likely = new Set(
    draft.suggested.find(({ name }) => name === column.name)?.candidates.map(({ from }) => from),
  );
  const places = draft.header.map((name, place) => ({ name, place }));
  const sorted = [
    ...places.filter(({ name }) => likely.has(name)),
    ...places.filter(({ name }) => !likely.has(name)),
  ];
  return sorted.map(({ name, place }) => (
    <option key={place} value={place}>
      {name === '' ? `Column ${place + 1}, without a name` : name}
      {likely.has(name) ? ' (may fit)' : ''}
    </option>
  ));
}

interface SetsSource {
  column: FormatColumn;
  onSet: (source: ColumnSource) => void;
}

function ConstantField({ column, value, onSet }: SetsSource & { value: string }) {
  const label = `Value of ${column.name} in every row`;
  const set = (text: string) => onSet({ kind: 'constant', value: text });
  if (column.codes) {
    return (
      <select
        aria-label={label}
        value={value}
        className={controlClasses}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        {column.codes.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      type={column.role === 'moment' ? 'date' : 'text'}
      aria-label={label}
      value={value}
      maxLength={200}
      className={controlClasses}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

function PartsField({
  column,
  parts,
  chosen,
  onSet,
}: SetsSource & { parts: readonly string[]; chosen: readonly string[] }) {
  return (
    <fieldset className="text-sm">
      <legend className="text-muted">
        Two rows that are alike in all of these are taken for the same:
      </legend>
      {parts.map((part) => (
        <label key={part} className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={chosen.includes(part)}
            aria-label={`${column.name} is made of ${part}`}
            onChange={({ currentTarget }) => {
              const next = parts.filter((one) =>
                one === part ? currentTarget.checked : chosen.includes(one),
              );
              if (next.length > 0) onSet({ kind: 'made_of', columns: next });
            }}
          />
          <code>{part}</code>
        </label>
      ))}
    </fieldset>
  );
}
