import type { ReactNode } from 'react';
import { possibleTreatments } from '#app/core/deidentify/check-plan.ts';
import type { ColumnEvidence } from '#app/core/deidentify/column-evidence.ts';
import {
  type PlannedColumn,
  type Treatment,
  treatments,
} from '#app/core/deidentify/treatment-plan.ts';
import { StatusBadge } from '../layout/status-badge.tsx';
import { ChoiceSelect } from './choice-select.tsx';

interface ColumnRowProps {
  column: PlannedColumn;
  evidence: ColumnEvidence;
  reason: string;
  before: readonly string[];
  after: readonly string[];
  onChoose: (treatment: Treatment) => void;
}

/** One column of the file: what becomes of it, and its first values before and after. */
export function ColumnRow({ column, evidence, reason, before, after, onChoose }: ColumnRowProps) {
  const name = column.name.trim() || 'Without a name';
  return (
    <li className="grid gap-x-6 gap-y-3 py-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,6fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold break-words">{name}</h3>
        <p className="mb-2 text-sm text-muted">{reason}</p>
        <ChoiceSelect
          label={`What becomes of ${name}`}
          isLabelHidden
          value={column.treatment}
          options={possibleTreatments(evidence).map((value) => ({
            value,
            label: treatments[value],
          }))}
          onChoose={onChoose}
        />
      </div>
      {column.treatment === 'keep' ? (
        <div className="min-w-0 lg:col-span-2">
          <Values title="Leaves as it stands in the file" values={before} />
        </div>
      ) : (
        <>
          <Values title="In the file" values={before}>
            <StatusBadge tone="neutral">Stays on this machine</StatusBadge>
          </Values>
          {column.treatment === 'drop' ? (
            <div className="min-w-0 text-sm">
              <p className="mb-1 font-semibold">What leaves</p>
              <p className="text-muted">Nothing</p>
            </div>
          ) : (
            <Values title="What leaves" values={after}>
              <code className="break-all">{column.becomes}</code>
            </Values>
          )}
        </>
      )}
    </li>
  );
}

interface ValuesProps {
  title: string;
  values: readonly string[];
  children?: ReactNode;
}

function Values({ title, values, children }: ValuesProps) {
  return (
    <div className="min-w-0 text-sm">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3">
        <p className="font-semibold">{title}</p>
        {children}
      </div>
      <ol className="space-y-0.5">
        {values
          .map((value, row) => ({ value, row }))
          .map(({ value, row }) => (
            <li key={row} className="truncate rounded-sm bg-sunken px-2 py-0.5">
              {value === '' ? <span className="text-muted">(empty)</span> : value}
            </li>
          ))}
      </ol>
    </div>
  );
}
