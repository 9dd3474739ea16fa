import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { readStakeholder } from '#app/features/stakeholders/read-stakeholder.ts';
import { stakeholderForm } from '#app/features/stakeholders/stakeholder-form.ts';
import { updateStakeholder } from '#app/features/stakeholders/update-stakeholder.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { StakeholderFields } from '#app/ui/stakeholders/stakeholder-fields.tsx';

export const meta: MetaFunction = () => [{ title: 'Edit a stakeholder · Milepost' }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return readStakeholder(featureContext(context), params.slug ?? '').stakeholder;
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return answerForm(request, stakeholderForm, (form) => {
      updateStakeholder(featureContext(context), params.slug ?? '', form);
      return redirect(`/stakeholders/${params.slug}`);
    });
  });
}

export default function EditStakeholder() {
  const { slug, name, roles, ...stakeholder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { kind, isListed, region, website, summary, issuerIds } = stakeholder;
  const values = {
    ...{ name, kind, region, website, summary },
    issuerIds: issuerIds.join('\n'),
    isListed: isListed && kind === 'individual' ? 'yes' : 'no',
    roles: roles.map(({ role }) => role),
    primaryRole: roles.find(({ isPrimary }) => isPrimary)?.role,
  };
  return (
    <>
      <PageHeader
        title={`Edit ${name}`}
        breadcrumbs={[
          { label: 'Stakeholders', to: '/stakeholders' },
          { label: name, to: `/stakeholders/${slug}` },
        ]}
      />
      <StakeholderFields
        values={values}
        answer={answer}
        submitLabel="Save changes"
        cancelTo={`/stakeholders/${slug}`}
      />
    </>
  );
}
