import { useState } from 'react';
import type { FormatColumn } from '#app/core/formats/log-format.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { controlClasses } from '../forms/field-classes.ts';

interface AddValueProps {
  column: FormatColumn;
  onAdd: (value: string, code: string) => void;
}

/** Adds a value that none of the rows looked at has. */
export function AddValue({ column, onAdd }: AddValueProps) {
  const [value, setValue] = useState('');
  const add = () => {
    const trimmed = value.trim();
    if (trimmed === '') return;
    onAdd(trimmed, column.codes?.includes(trimmed) ? trimmed : (column.codes?.[0] ?? ''));
    setValue('');
  };
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-sm text-sm text-accent underline underline-offset-4 hover:text-accent-strong">
        Add a value that is not among these
      </summary>
      <div className="mt-2 flex max-w-prose flex-wrap items-end gap-2">
        <label className="flex grow flex-col gap-1 text-sm">
          Value as it is written in {column.name}
          <input
            type="text"
            value={value}
            maxLength={120}
            className={controlClasses}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        </label>
        <button type="button" className={buttonClasses('secondary')} onClick={add}>
          Add
        </button>
      </div>
    </details>
  );
}
