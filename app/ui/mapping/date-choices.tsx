import { dateOrders } from '#app/core/formats/column-mapping.ts';
import type { FormatColumn } from '#app/core/formats/log-format.ts';
import { fittingDateOrders, lacksOffset, readMappedDate } from '#app/core/mapping/mapped-date.ts';
import {
  chooseClock,
  chooseDateOrder,
  type MappingDraft,
  sampleCells,
} from '#app/core/mapping/mapping-draft.ts';
import { controlClasses } from '../forms/field-classes.ts';
import { DataTable } from '../tables/data-table.tsx';
import { clockOptions, dateOrderLabels } from './mapping-words.ts';

interface ChoicesProps {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

const rowsShown = 4;

/** In which order the dates stand, shown on the file's own rows. */
export function DateChoices({ draft, onChange }: ChoicesProps) {
  const dated = draft.format.columns.filter(
    ({ name, role }) => role === 'moment' && (draft.columns[name]?.from ?? null) !== null,
  );
  if (dated.length === 0) return null;
  return (
    <section>
      <h3 className="text-lg font-semibold">How dates are written</h3>
      <p className="mt-1 max-w-prose text-muted">
        03/04/2025 is March 4 in one file and April 3 in another, so nothing is guessed where both
        fit.
      </p>
      {dated.map((column) => (
        <DateChoice key={column.name} column={column} draft={draft} onChange={onChange} />
      ))}
    </section>
  );
}

function DateChoice({ column, draft, onChange }: ChoicesProps & { column: FormatColumn }) {
  const mapped = draft.columns[column.name];
  if (!mapped) return null;
  const { from, dateOrder, clock } = mapped;
  const cells = sampleCells(draft, from);
  const fitting = fittingDateOrders(cells);
  const isOpen = draft.openDates.includes(column.name);
  const asksClock = !isOpen && (clock !== '' || lacksOffset(cells, dateOrder));
  return (
    <div className="mt-4 rounded-lg border border-line p-4">
      <fieldset>
        <legend className="float-left mb-2 w-full font-semibold">
          Dates in “{from}” <span className="font-normal text-muted">({column.name})</span>
        </legend>
        <div className="clear-both">
          {dateOrders.map((order) => (
            <label key={order} className="flex min-h-8 items-center gap-2">
              <input
                type="radio"
                name={`date-order-${column.name}`}
                className="size-5 accent-accent"
                checked={!isOpen && dateOrder === order}
                onChange={() => onChange(chooseDateOrder(draft, column.name, order))}
              />
              <span>
                {dateOrderLabels[order]}
                {fitting.includes(order) ? (
                  <span className="text-muted"> · fits these rows</span>
                ) : null}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {asksClock ? (
        <ClockChoice
          column={column}
          clock={clock}
          onChoose={(chosen) => onChange(chooseClock(draft, column.name, chosen))}
        />
      ) : null}
      {isOpen ? null : (
        <ReadDates
          name={column.name}
          cells={cells}
          read={(cell) => readMappedDate(cell, dateOrder, clock)}
        />
      )}
    </div>
  );
}

interface ClockChoiceProps {
  column: FormatColumn;
  clock: string;
  onChoose: (clock: string) => void;
}

function ClockChoice({ column, clock, onChoose }: ClockChoiceProps) {
  const options = column.isDay ? clockOptions.slice(0, 1) : clockOptions;
  return (
    <label className="mt-3 flex max-w-prose flex-col gap-1">
      <span className="font-semibold">These times name no time zone</span>
      <select
        aria-label={`Clock of ${column.name}`}
        value={clock}
        className={controlClasses}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value="">Choose… (rows with such times are refused)</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ReadDatesProps {
  name: string;
  cells: readonly string[];
  read: (cell: string) => string | null;
}

function ReadDates({ name, cells, read }: ReadDatesProps) {
  const filled = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
  const unread = filled.filter((cell) => read(cell) === null);
  const shown = [...unread.slice(0, 1), ...filled.filter((cell) => read(cell) !== null)];
  if (filled.length === 0) return null;
  return (
    <div className="mt-3">
      <DataTable
        caption={`Rows of your file as ${name}`}
        isCaptionHidden
        rows={shown.slice(0, rowsShown)}
        rowKey={(cell) => cell}
        columns={[
          {
            key: 'written',
            label: 'Written in your file',
            isRowHeader: true,
            render: (cell) => cell.slice(0, 40),
          },
          {
            key: 'read',
            label: 'Read as',
            render: (cell) => read(cell) ?? 'Cannot be read so: the row would be refused',
          },
        ]}
      />
      {unread.length > 0 ? (
        <p className="mt-2 text-sm text-warning">
          {unread.length} of the {filled.length} different dates looked at cannot be read this way.
        </p>
      ) : null}
    </div>
  );
}
