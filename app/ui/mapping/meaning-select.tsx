import type { FormatColumn } from '#app/core/formats/log-format.ts';
import { findDimension } from '#app/core/measures/dimensions.ts';
import { controlClasses } from '../forms/field-classes.ts';

interface MeaningSelectProps {
  column: FormatColumn;
  value: string;
  /** Whether the value is a code itself, and needs no meaning. */
  isCode: boolean;
  /** A code, empty for nothing, undefined when nobody said. */
  meaning: string | undefined;
  onChoose: (code: string | null) => void;
}

/** Of the select's own choices; no code has a colon. */
const refused = ':refused';
const asWritten = ':same';
const nothing = ':nothing';

/** What one value means. */
export function MeaningSelect(props: MeaningSelectProps) {
  const { column, value, isCode, meaning, onChoose } = props;
  const labels = findDimension(column.name)?.values;
  const unsaid = isCode ? asWritten : refused;
  const chosen = meaning === undefined ? unsaid : meaning === '' ? nothing : meaning;
  return (
    <select
      aria-label={`Meaning of ${value.slice(0, 60)} in ${column.name}`}
      value={chosen}
      className={controlClasses}
      onChange={({ currentTarget }) => {
        const { value: code } = currentTarget;
        onChoose(code === unsaid ? null : code === nothing ? '' : code);
      }}
    >
      {isCode ? (
        <option value={asWritten}>{value}, as it is</option>
      ) : (
        <option value={refused}>Not known: refuse the row</option>
      )}
      {column.codes?.map((code) => (
        <option key={code} value={code}>
          {labels?.find((one) => one.code === code)?.label ?? code}
        </option>
      ))}
      {column.isRequired ? null : <option value={nothing}>Nothing: leave it empty</option>}
    </select>
  );
}
