import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { confirmForm } from '#app/features/assessments/confirm-form.ts';
import { confirmStages } from '#app/features/assessments/confirm-stages.ts';
import { readAssessments } from '#app/features/assessments/read-assessments.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { HandedIn } from '#app/ui/assess/handed-in.tsx';
import { FormErrorSummary } from '#app/ui/forms/form-error-summary.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';

export const meta: MetaFunction = () => [{ title: 'Self-assessments · Milepost' }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readAssessments(featureContext(context), params.slug ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stage:write');
    return answerForm(request, confirmForm, ({ role }) => {
      confirmStages(featureContext(context), params.slug ?? '', role);
      return redirect(`/stakeholders/${params.slug}#history`);
    });
  });
}

export default function StakeholderAssessments() {
  const { stakeholder, assessments, mayConfirm } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Self-assessments"
        lead={`What ${stakeholder.name} has answered, with its evidence. Notes and evidence are for the stakeholder itself and for those who keep the records.`}
        breadcrumbs={[
          { label: 'Stakeholders', to: '/stakeholders' },
          { label: stakeholder.name, to: `/stakeholders/${stakeholder.slug}` },
        ]}
      />
      <FormErrorSummary errors={answer?.errors} />
      {assessments.length === 0 ? (
        <EmptyState title="Nothing handed in yet">
          A self-assessment appears here once it has been handed in.
        </EmptyState>
      ) : null}
      {assessments.map((assessment) => (
        <HandedIn key={assessment.id} assessment={assessment} mayConfirm={mayConfirm} />
      ))}
    </>
  );
}
