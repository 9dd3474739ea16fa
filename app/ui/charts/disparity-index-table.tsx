import { DataTable } from '../tables/data-table.tsx';
import type { DisparityIndexRow } from './chart-data.ts';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';
import { percentText } from './number-text.ts';

interface DisparityIndexTableProps extends ChartFrameProps {
  indexes: readonly DisparityIndexRow[];
}

/** Indexes over all groups, each with the name of its form. */
export function DisparityIndexTable({ indexes, ...frame }: DisparityIndexTableProps) {
  const table = (
    <DataTable
      caption={frame.finding}
      isCaptionHidden
      rows={indexes}
      rowKey={(index) => index.id}
      columns={[
        { key: 'index', label: 'Index', isRowHeader: true, render: (index) => index.label },
        {
          key: 'value',
          label: 'Value',
          align: 'end',
          render: ({ value, unit }) => valueText(value, unit),
        },
      ]}
    />
  );
  return <ChartFigure {...frame} table={table} />;
}

function valueText(value: number | null, unit: DisparityIndexRow['unit']): string {
  if (value === null) return 'not defined';
  return unit === 'percent' ? percentText(value) : value.toFixed(4);
}
