import { DataTable } from '../tables/data-table.tsx';
import { ChartFigure, type ChartFrameProps } from './chart-figure.tsx';

interface ThenAndNowFigureProps extends ChartFrameProps {
  /** What the two releases are called: `release 1`. */
  names: { earlier: string; later: string };
  /** Numbers that are not the same, each release's in words. */
  changed: readonly {
    cohort: string;
    people: string;
    measure: string;
    earlier: string;
    later: string;
  }[];
}

/** The quarters of two releases: which numbers are not the same, or that all are. */
export function ThenAndNowFigure({ names, changed, ...frame }: ThenAndNowFigureProps) {
  const table = (
    <DataTable
      caption="Numbers that are not the same"
      rows={changed}
      rowKey={({ cohort, people, measure }) => `${cohort} ${people} ${measure}`}
      columns={[
        { key: 'quarter', label: 'Quarter', isRowHeader: true, render: ({ cohort }) => cohort },
        { key: 'people', label: 'People', render: ({ people }) => people },
        { key: 'measure', label: 'Number', render: ({ measure }) => measure },
        { key: 'then', label: `In ${names.earlier}`, render: ({ earlier }) => earlier },
        { key: 'now', label: `In ${names.later}`, render: ({ later }) => later },
      ]}
      empty="None: what both releases have is the same in both."
    />
  );
  return <ChartFigure {...frame} table={table} />;
}
