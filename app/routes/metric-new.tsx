import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { createMetric } from '#app/features/metrics/create-metric.ts';
import { metricForm } from '#app/features/metrics/metric-form.ts';
import { metricFormValues } from '#app/features/metrics/metric-form-values.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { CatalogueChoice } from '#app/ui/metrics/catalogue-choice.tsx';
import { MetricFields } from '#app/ui/metrics/metric-fields.tsx';

export const meta: MetaFunction = () => [{ title: 'Add a metric · Milepost' }];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'metric:write');
    const from = new URL(request.url).searchParams.get('from') ?? '';
    return { code: params.code ?? '', from, values: metricFormValues(from) };
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'metric:write');
    return answerForm(request, metricForm, (form) => {
      const { id } = createMetric(featureContext(context), params.code ?? '', form);
      return redirect(`/pilots/${params.code}/metrics/${id}`);
    });
  });
}

export default function NewMetric() {
  const { code, from, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const metrics = `/pilots/${code}/metrics`;
  return (
    <>
      <PageHeader title="Add a metric" eyebrow={<TextLink to={metrics}>Metrics</TextLink>} />
      <CatalogueChoice key={`choice ${from}`} chosen={from} />
      <MetricFields
        key={from}
        values={values}
        answer={answer}
        submitLabel="Add metric"
        cancelTo={metrics}
      />
    </>
  );
}
