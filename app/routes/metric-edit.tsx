import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { editMetric } from '#app/features/metrics/edit-metric.ts';
import { metricEditForm } from '#app/features/metrics/metric-edit-form.ts';
import { readMetricForm } from '#app/features/metrics/read-metric-form.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { MetricFields } from '#app/ui/metrics/metric-fields.tsx';
import { RemoveMetric } from '#app/ui/metrics/remove-metric.tsx';

export const meta: MetaFunction = () => [{ title: 'Edit a metric · Milepost' }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() =>
    readMetricForm(featureContext(context), params.code ?? '', addressNumber(params.metricId)),
  );
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'metric:write');
    const [code, id] = [params.code ?? '', addressNumber(params.metricId)];
    return answerForm(request, metricEditForm, (form) => {
      editMetric(featureContext(context), code, id, form);
      return redirect(`/pilots/${code}/metrics${form.intent === 'remove' ? '' : `/${id}`}`);
    });
  });
}

export default function EditMetric() {
  const { code, id, name, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // A refused removal has sent no fields to show again.
  const isRemoval = answer?.submitted.intent === 'remove';
  const shown = answer && isRemoval ? { errors: answer.errors, submitted: values } : answer;
  const address = `/pilots/${code}/metrics/${id}`;
  return (
    <>
      <PageHeader title="Edit metric" eyebrow={<TextLink to={address}>{name}</TextLink>} />
      <MetricFields values={values} answer={shown} submitLabel="Save metric" cancelTo={address} />
      <RemoveMetric />
    </>
  );
}
