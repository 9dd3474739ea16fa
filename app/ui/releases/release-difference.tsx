import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

interface DifferenceLine {
  table: string;
  label: string;
  inNewQuarters: number;
  newlyShown: number;
  noLongerShown: number;
  stillShown: number;
}

interface ReleaseDifferenceProps {
  number: number;
  /** In words. */
  newQuarters: readonly string[];
  tables: readonly DifferenceLine[];
}

/** How the preview differs from the last release: new quarters, and what is shown. */
export function ReleaseDifference({ number, newQuarters, tables }: ReleaseDifferenceProps) {
  const count = (
    key: 'inNewQuarters' | 'newlyShown' | 'noLongerShown' | 'stillShown',
    label: string,
  ) => ({
    ...{ key, label, align: 'end' as const },
    render: (line: DifferenceLine) => countText(line[key]),
  });
  return (
    <>
      <p className="mb-4 max-w-prose">
        {newQuarters.length === 0
          ? `No quarter has closed since release ${number}.`
          : `New since release ${number}: ${newQuarters.join('; ')}.`}
      </p>
      <DataTable
        caption={`Numbers of the preview beside release ${number}`}
        rows={tables}
        rowKey={({ table }) => table}
        columns={[
          { key: 'label', label: 'Table', isRowHeader: true, render: ({ label }) => label },
          count('inNewQuarters', 'Shown of new quarters'),
          count('newlyShown', 'Shown now, not before'),
          count('noLongerShown', 'Shown before, not now'),
          count('stillShown', 'Shown in both'),
        ]}
      />
    </>
  );
}
