import { Form } from '@remix-run/react';
import { formatMetricValue, type MetricUnit } from '#app/core/measures/metric-value.ts';
import { periodLabel } from '#app/core/measures/period-label.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface Observation {
  id: number;
  periodStart: string;
  periodEnd: string;
  numerator: number;
  denominator: number | null;
  value: number | null;
  interval: string;
  source: string;
  standing: 'draft' | 'approved';
  recordedBy: string | null;
}

interface ObservationTableProps {
  unit: MetricUnit;
  numeratorLabel: string;
  denominatorLabel: string;
  observations: readonly Observation[];
  mayWrite: boolean;
}

/** Every entered figure with its two numbers, its uncertainty and its source. */
export function ObservationTable(props: ObservationTableProps) {
  const { unit, numeratorLabel, denominatorLabel, observations, mayWrite } = props;
  return (
    <DataTable
      caption="Figures by period"
      isCaptionHidden
      rows={observations}
      rowKey={({ id }) => String(id)}
      empty="No figures yet."
      columns={[
        {
          key: 'period',
          label: 'Period',
          isRowHeader: true,
          render: ({ periodStart, periodEnd }) => periodLabel(periodStart, periodEnd),
        },
        {
          key: 'value',
          label: 'Value',
          align: 'end',
          render: ({ value }) => formatMetricValue(unit, value),
        },
        {
          key: 'numerator',
          label: numeratorLabel,
          align: 'end',
          render: ({ numerator }) => numerator.toLocaleString('en-US'),
        },
        ...(denominatorLabel === ''
          ? []
          : [
              {
                key: 'denominator',
                label: denominatorLabel,
                align: 'end' as const,
                render: ({ denominator }: Observation) =>
                  denominator?.toLocaleString('en-US') ?? '–',
              },
            ]),
        { key: 'interval', label: 'Uncertainty', render: ({ interval }) => interval },
        { key: 'source', label: 'Source', render: ({ source }) => source || 'Not named' },
        {
          key: 'standing',
          label: 'Standing',
          render: ({ standing }) => (
            <StatusBadge tone={standing === 'approved' ? 'success' : 'info'}>
              {standing === 'approved' ? 'Approved' : 'Draft'}
            </StatusBadge>
          ),
        },
        ...(mayWrite
          ? [
              {
                key: 'change',
                label: 'Change',
                render: (observation: Observation) => (
                  <ObservationButtons observation={observation} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function ObservationButtons({ observation }: { observation: Observation }) {
  const { id, standing, periodStart, periodEnd } = observation;
  const period = periodLabel(periodStart, periodEnd);
  return (
    <Form method="post" className="flex flex-wrap gap-2" preventScrollReset>
      <input type="hidden" name="figureId" value={id} />
      {standing === 'draft' ? (
        <>
          <SubmitButton name="intent" value="approve" kind="secondary">
            Approve<span className="sr-only"> {period}</span>
          </SubmitButton>
          <ConfirmButton
            name="intent"
            value="remove-observation"
            kind="quiet"
            title="Remove this draft?"
            message={`The figure for ${period} will be removed for good.`}
            confirmLabel="Remove"
          >
            Remove<span className="sr-only"> {period}</span>
          </ConfirmButton>
        </>
      ) : (
        <ConfirmButton
          name="intent"
          value="reopen"
          kind="quiet"
          title="Open this figure again?"
          message={`The figure for ${period} becomes a draft: it leaves the chart and the downloads until it is approved again.`}
          confirmLabel="Open again"
        >
          Open again<span className="sr-only"> {period}</span>
        </ConfirmButton>
      )}
    </Form>
  );
}
