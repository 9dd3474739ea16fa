import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { checklistForm } from '#app/features/roadmap/content/checklist-form.ts';
import { editChecklist, readChecklist } from '#app/features/roadmap/content/edit-checklist.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { ChecklistFields } from '#app/ui/road-map/checklist-fields.tsx';

export const meta: MetaFunction = () => [{ title: 'Edit a checklist · Milepost' }];

export function loader({ params, context }: LoaderFunctionArgs) {
  const { role = '', phase = '' } = params;
  return page(() => readChecklist(featureContext(context), role, phase));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const { role = '', phase = '' } = params;
  return page(() => {
    checkMay(context.actor, 'road-map:administer');
    return answerForm(request, checklistForm, (form) => {
      editChecklist(featureContext(context), role, phase, form);
      return redirect(`/road-map#${role}`);
    });
  });
}

export default function EditChecklist() {
  const checklist = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Edit a checklist"
        lead={`Saving makes version ${checklist.next} of the road map. Version ${checklist.version} is kept with the assessments that were made with it.`}
        breadcrumbs={[{ label: 'The road map in words', to: '/road-map' }]}
      />
      <ChecklistFields checklist={checklist} answer={useActionData<typeof action>()} />
    </>
  );
}
