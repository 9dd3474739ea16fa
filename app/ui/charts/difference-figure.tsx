import { DataTable } from '../tables/data-table.tsx';
import type { ComparedGroup } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { countText } from './number-text.ts';

interface DifferenceFigureProps extends ChartFrameProps {
  groups: readonly ComparedGroup[];
  /** How many comparisons there are, and how they are adjusted. */
  family: string;
}

/** Each group against everyone else: effect and interval first, then the p-value. */
export function DifferenceFigure({ groups, family, ...frame }: DifferenceFigureProps) {
  const table = (
    <DataTable
      caption={`Each group against everyone else. ${family}.`}
      rows={groups}
      rowKey={(group) => group.label}
      columns={[
        { key: 'group', label: 'Group', isRowHeader: true, render: (group) => group.label },
        {
          key: 'difference',
          label: 'Difference, with 95% interval',
          render: (group) => <Difference group={group} />,
        },
        {
          key: 'own',
          label: 'Of the group',
          align: 'end',
          render: ({ own }) => countsText(own),
        },
        {
          key: 'rest',
          label: 'Of everyone else',
          align: 'end',
          render: ({ rest }) => countsText(rest),
        },
        {
          key: 'p',
          label: 'p-value, Holm-adjusted',
          align: 'end',
          render: ({ pValue }) => pValue || 'not compared',
        },
      ]}
    />
  );
  return <ChartFigure {...frame} table={table} />;
}

function Difference({ group }: { group: ComparedGroup }) {
  const { points, low, high, why } = group;
  if (points === null || low === null || high === null) {
    return <span className="text-sm text-muted italic">{why}</span>;
  }
  return (
    <>
      {signed(points)} percentage {Math.abs(points) === 1 ? 'point' : 'points'}
      <span className="block text-xs whitespace-nowrap text-muted">
        {signed(low)} to {signed(high)}
      </span>
    </>
  );
}

function countsText(counts: ComparedGroup['own']): string {
  return counts ? `${countText(counts.hired)} of ${countText(counts.people)}` : 'not compared';
}

function signed(points: number): string {
  return points < 0 ? `−${countText(-points)}` : points > 0 ? `+${countText(points)}` : '0';
}
