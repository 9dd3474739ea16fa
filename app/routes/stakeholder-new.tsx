import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { createStakeholder } from '#app/features/stakeholders/create-stakeholder.ts';
import { stakeholderForm } from '#app/features/stakeholders/stakeholder-form.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { StakeholderFields } from '#app/ui/stakeholders/stakeholder-fields.tsx';

export const meta: MetaFunction = () => [{ title: 'Add a stakeholder · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return null;
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return answerForm(request, stakeholderForm, (form) => {
      const { slug } = createStakeholder(featureContext(context), form);
      return redirect(`/stakeholders/${slug}`);
    });
  });
}

export default function NewStakeholder() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Add a stakeholder"
        breadcrumbs={[{ label: 'Stakeholders', to: '/stakeholders' }]}
      />
      <StakeholderFields
        values={{ kind: 'organisation', isListed: 'no' }}
        answer={answer}
        submitLabel="Add stakeholder"
        cancelTo="/stakeholders"
      />
    </>
  );
}
