import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { createPilot } from '#app/features/pilots/create-pilot.ts';
import { pilotForm } from '#app/features/pilots/pilot-form.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { PilotFields } from '#app/ui/pilots/pilot-fields.tsx';

export const meta: MetaFunction = () => [{ title: 'Create a pilot · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'pilot:write');
    return null;
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'pilot:write');
    return answerForm(request, pilotForm, (form) => {
      const { code } = createPilot(featureContext(context), form);
      return redirect(`/pilots/${code}`);
    });
  });
}

export default function NewPilot() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Create a pilot" breadcrumbs={[{ label: 'Pilots', to: '/pilots' }]} />
      <PilotFields
        values={{ phase: '1', isPublic: 'yes' }}
        answer={answer}
        isNew
        cancelTo="/pilots"
      />
    </>
  );
}
