import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { recordStage } from '#app/features/roadmap/record-stage.ts';
import { stageForm } from '#app/features/roadmap/stage-form.ts';
import { readStakeholder } from '#app/features/stakeholders/read-stakeholder.ts';
import { today } from '#app/features/today.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { StageFields } from '#app/ui/stakeholders/stage-fields.tsx';

export const meta: MetaFunction = () => [{ title: 'Record a stage · Milepost' }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stage:write');
    const { stakeholder, stages } = readStakeholder(featureContext(context), params.slug ?? '');
    return { ...stakeholder, roles: stages.map(({ role }) => role), today: today(context) };
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stage:write');
    return answerForm(request, stageForm, (form) => {
      recordStage(featureContext(context), params.slug ?? '', form);
      return redirect(`/stakeholders/${params.slug}#history`);
    });
  });
}

export default function RecordStage() {
  const { slug, name, roles, today: assessedOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Record a stage"
        lead={`Where ${name} stands on the road map. Earlier assessments stay in its history.`}
        breadcrumbs={[
          { label: 'Stakeholders', to: '/stakeholders' },
          { label: name, to: `/stakeholders/${slug}` },
        ]}
      />
      <StageFields
        roles={roles}
        values={{ assessedOn, standing: 'self-reported' }}
        answer={answer}
        cancelTo={`/stakeholders/${slug}`}
      />
    </>
  );
}
