import { Form } from '@remix-run/react';
import { formatMetricValue, type MetricUnit } from '#app/core/measures/metric-value.ts';
import { periodLabel } from '#app/core/measures/period-label.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface Target {
  id: number;
  periodStart: string;
  periodEnd: string;
  target: number;
}

interface TargetTableProps {
  unit: MetricUnit;
  targets: readonly Target[];
  mayWrite: boolean;
}

/** What a metric is to reach, period by period. */
export function TargetTable({ unit, targets, mayWrite }: TargetTableProps) {
  return (
    <DataTable
      caption="Targets by period"
      isCaptionHidden
      rows={targets}
      rowKey={({ id }) => String(id)}
      empty="No targets yet."
      columns={[
        {
          key: 'period',
          label: 'Period',
          isRowHeader: true,
          render: ({ periodStart, periodEnd }) => periodLabel(periodStart, periodEnd),
        },
        {
          key: 'target',
          label: 'Target',
          align: 'end',
          render: ({ target }) => formatMetricValue(unit, target),
        },
        ...(mayWrite
          ? [
              {
                key: 'change',
                label: 'Change',
                render: (target: Target) => <RemoveTarget target={target} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function RemoveTarget({ target }: { target: Target }) {
  const period = periodLabel(target.periodStart, target.periodEnd);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="figureId" value={target.id} />
      <ConfirmButton
        name="intent"
        value="remove-target"
        kind="quiet"
        title="Remove this target?"
        message={`The target for ${period} will be removed for good.`}
        confirmLabel="Remove"
      >
        Remove<span className="sr-only"> {period}</span>
      </ConfirmButton>
    </Form>
  );
}
