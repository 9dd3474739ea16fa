import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPilotMetrics } from '#app/features/metrics/list-pilot-metrics.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { MetricCard } from '#app/ui/metrics/metric-card.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Metrics of ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => listPilotMetrics(featureContext(context), params.code ?? ''));
}

export default function PilotMetrics() {
  const { code, metrics, mayWrite } = useLoaderData<typeof loader>();
  const add = `/pilots/${code}/metrics/new`;
  return (
    <>
      <PageHeader
        title="Metrics against targets"
        lead="Entered by the pilot as two numbers and computed anew each time; only approved figures are shown."
        actions={mayWrite ? <ButtonLink to={add}>Add a metric</ButtonLink> : null}
      />
      {metrics.length > 0 ? (
        metrics.map((metric) => (
          <MetricCard key={metric.id} code={code} metric={metric} mayWrite={mayWrite} />
        ))
      ) : (
        <EmptyState
          title="No metrics yet"
          action={mayWrite ? <ButtonLink to={add}>Add the first one</ButtonLink> : null}
        >
          A metric says what the pilot sets out to reach, how it is counted, and whether it gets
          there.
        </EmptyState>
      )}
    </>
  );
}
