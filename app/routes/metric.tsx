import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { changeFigures } from '#app/features/metrics/change-figures.ts';
import { figuresForm } from '#app/features/metrics/figures-form.ts';
import { readMetric } from '#app/features/metrics/read-metric.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { FigureFields } from '#app/ui/metrics/figure-fields.tsx';
import { MetricBadge } from '#app/ui/metrics/metric-badge.tsx';
import { MetricChart } from '#app/ui/metrics/metric-chart.tsx';
import { MetricDefinition } from '#app/ui/metrics/metric-definition.tsx';
import { metricUnitNames } from '#app/ui/metrics/metric-unit-names.ts';
import { ObservationTable } from '#app/ui/metrics/observation-table.tsx';
import { TargetTable } from '#app/ui/metrics/target-table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.metric.name ?? 'Metric'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() =>
    readMetric(featureContext(context), params.code ?? '', addressNumber(params.metricId)),
  );
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'metric:write');
    const [code, id] = [params.code ?? '', addressNumber(params.metricId)];
    return answerForm(request, figuresForm, (form) => {
      changeFigures(featureContext(context), code, id, form);
      return redirect(`/pilots/${code}/metrics/${id}`);
    });
  });
}

export default function Metric() {
  const { code, metric, definitionSource, level, observations, targets, mayWrite } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { numeratorLabel, denominatorLabel, unit } = metric;
  const labels = { numeratorLabel, denominatorLabel, unitName: metricUnitNames[unit] };
  return (
    <>
      <PageHeader
        title={metric.name}
        lead={<MetricBadge status={metric.status} />}
        eyebrow={<TextLink to={`/pilots/${code}/metrics`}>Metrics</TextLink>}
        actions={
          mayWrite ? (
            <ButtonLink to={`/pilots/${code}/metrics/${metric.id}/edit`} kind="secondary">
              Edit metric
            </ButtonLink>
          ) : null
        }
      />
      <MetricChart code={code} metric={metric} />
      <Section title="Figures">
        <ObservationTable unit={unit} {...labels} observations={observations} mayWrite={mayWrite} />
        {mayWrite ? (
          <FigureFields key={observations.length} kind="observation" {...labels} answer={answer} />
        ) : null}
      </Section>
      <Section title="Targets">
        <TargetTable unit={unit} targets={targets} mayWrite={mayWrite} />
        {mayWrite ? (
          <FigureFields key={targets.length} kind="target" {...labels} answer={answer} />
        ) : null}
      </Section>
      <Section title="How it is counted">
        <MetricDefinition metric={metric} definitionSource={definitionSource} level={level} />
      </Section>
    </>
  );
}
