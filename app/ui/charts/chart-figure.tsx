import { type ReactNode, Suspense, useId, useState } from 'react';
import type { Working } from '#app/core/measures/working.ts';
import { Term } from '../layout/term.tsx';
import { TableVisibility } from '../tables/table-visibility.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { type ChartView, ChartViewToggle } from './chart-view-toggle.tsx';
import { DownloadLink } from './download-link.tsx';
import { ShowTheWorking } from './show-the-working.tsx';

/** What every kind of chart is framed by. */
export interface ChartFrameProps {
  id: string;
  /** The heading: what the data say, in one sentence. */
  finding: string;
  /** n, period, and what is hidden, in one sentence. */
  summary: string;
  /** Where the numbers come from and as of when. */
  source: string;
  definition: { term: string; text: string };
  csvHref: string;
  footnotes?: readonly string[];
  /** How the figure came about; none for what people entered by hand. */
  working?: Working;
  level?: 2 | 3;
}

interface ChartFigureProps extends ChartFrameProps {
  /** Always in the HTML: for reading without scripts, by screen readers, and in print. */
  table: ReactNode;
  /** Drawn in the browser only. */
  chart?: ReactNode;
  /** Kept free for the chart while it loads. */
  chartHeightPixels?: number;
}

/**
 * A chart with all that makes it readable: finding, summary, table, definition, source.
 * Without scripts the table stands in sight. With scripts the chart stands in its place and
 * the table stays for screen readers, to whom the drawing is hidden.
 */
export function ChartFigure(props: ChartFigureProps) {
  const { id, finding, summary, source, definition, csvHref, footnotes = [], level = 2 } = props;
  const { table, chart, chartHeightPixels = 320, working } = props;
  const [chosen, setChosen] = useState<ChartView>('chart');
  const isHydrated = useIsHydrated();
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const view = chart ? chosen : 'table';
  return (
    <figure
      id={id}
      aria-labelledby={headingId}
      className="my-6 min-w-0 scroll-mt-6 rounded-lg border border-line bg-surface p-4 sm:p-6 print:border-0 print:p-0"
    >
      <Heading id={headingId} className="max-w-prose text-xl font-bold">
        {finding}
      </Heading>
      <p className="mt-1 max-w-prose text-muted">{summary}</p>
      <div className="mt-4 mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
        {chart ? <ChartViewToggle view={view} onChange={setChosen} /> : null}
        <span className="ms-auto flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
          <Term definition={definition.text}>{definition.term}</Term>
          <DownloadLink href={csvHref}>Download CSV</DownloadLink>
        </span>
      </div>
      {view === 'chart' ? (
        <div
          aria-hidden="true"
          className="noscript:hidden print:hidden"
          style={{ minHeight: chartHeightPixels }}
        >
          {isHydrated ? <Suspense fallback={null}>{chart}</Suspense> : null}
        </div>
      ) : null}
      <TableVisibility.Provider value={view === 'table' || !isHydrated}>
        <div
          className={
            view === 'chart'
              ? 'sr-only noscript:not-sr-only print:not-sr-only print:mt-4!'
              : undefined
          }
        >
          {table}
        </div>
      </TableVisibility.Provider>
      {working ? (
        <ShowTheWorking figure={finding} definition={definition} working={working} />
      ) : null}
      <figcaption className="mt-4 space-y-1 border-t border-line pt-3 text-sm text-muted">
        <p>Source: {source}</p>
        <p className="hidden print:block">
          {definition.term}: {definition.text}
        </p>
        {footnotes.map((footnote) => (
          <p key={footnote}>{footnote}</p>
        ))}
      </figcaption>
    </figure>
  );
}
