import { countText } from '../../charts/number-text.ts';
import { Term } from '../../layout/term.tsx';
import { DataTable } from '../../tables/data-table.tsx';

export interface WarningsView {
  /** `YYYY-MM`, oldest first. */
  months: string[];
  rows: {
    key: string;
    partnerName: string;
    label: string;
    definition: string;
    counts: number[];
  }[];
}

const monthName = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Which warnings came with whose files, month by month. */
export function WarningsTable({ warnings }: { warnings: WarningsView }) {
  return (
    <DataTable
      caption="Warnings by the month in which the files came"
      isCaptionHidden
      rows={warnings.rows}
      rowKey={({ key }) => key}
      empty="No file of the last six months came with a warning."
      columns={[
        {
          key: 'partner',
          label: 'Partner',
          isRowHeader: true,
          render: ({ partnerName }) => partnerName,
        },
        {
          key: 'rule',
          label: 'Warning',
          render: ({ label, definition }) => <Term definition={definition}>{label}</Term>,
        },
        ...warnings.months.map((month, index) => ({
          key: month,
          label: monthName.format(new Date(`${month}-01T00:00:00Z`)),
          align: 'end' as const,
          render: ({ counts }: WarningsView['rows'][number]) => countText(counts[index] ?? 0),
        })),
      ]}
    />
  );
}
