import type { ReactNode } from 'react';
import type { Working } from '#app/core/measures/working.ts';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { countText } from './number-text.ts';

interface ShowTheWorkingProps {
  /** What the figure says, for people who hear a list of such buttons. */
  figure: string;
  definition: { term: string; text: string };
  working: Working;
}

/** Definition, formula, the numbers that went in, cohort rule and release of a figure. */
export function ShowTheWorking({ figure, definition, working }: ShowTheWorkingProps) {
  const { formula, inputs, cohortRule, release, methodHref } = working;
  return (
    <details className="mt-4 border-t border-line pt-3 print:hidden">
      <summary className="w-fit cursor-pointer font-semibold">
        Show the working<span className="sr-only"> of: {figure}</span>
      </summary>
      <dl className="mt-3 grid max-w-prose gap-3 text-sm">
        <Part name={definition.term}>{definition.text}</Part>
        <Part name="How it is computed">
          <ul className="space-y-1">
            {formula.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Part>
        <Part name="Who is counted">{cohortRule}</Part>
        <Part name="Where the numbers stand">
          <TextLink to={release.href} reloadDocument={release.isFile}>
            {release.label}
          </TextLink>
          , file {inputs.file ?? 'cells.csv'}. More in <TextLink to={methodHref}>Methods</TextLink>.
        </Part>
      </dl>
      <div className="mt-3">
        <DataTable
          caption={`The numbers that went in. ${inputs.caption}`}
          rows={inputs.rows.map((values, row) => ({ row, values }))}
          rowKey={({ row }) => String(row)}
          columns={inputs.columns.map((label, index) => ({
            key: label,
            label,
            isRowHeader: index === 0,
            align: inputs.rows.some((values) => typeof values[index] === 'number')
              ? ('end' as const)
              : undefined,
            render: ({ values }: { values: Working['inputs']['rows'][number] }) =>
              inputText(values[index]),
          }))}
          empty="No number can be shown."
        />
      </div>
    </details>
  );
}

function inputText(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return 'not shown';
  return typeof value === 'number' ? countText(value) : value;
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
