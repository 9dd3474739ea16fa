import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { findPilot } from '#app/features/pilots/find-pilot.ts';
import { pilotSettingsForm } from '#app/features/pilots/pilot-form.ts';
import { updatePilot } from '#app/features/pilots/update-pilot.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { PilotFields } from '#app/ui/pilots/pilot-fields.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Settings of ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'pilot:write');
    return findPilot(featureContext(context), params.code ?? '');
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'pilot:write');
    return answerForm(request, pilotSettingsForm, (form) => {
      updatePilot(featureContext(context), params.code ?? '', form);
      return redirect(`/pilots/${params.code}`);
    });
  });
}

export default function PilotSettings() {
  const pilot = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, summary, region, consentBasis } = pilot;
  const values = {
    ...{ name, summary, region, consentBasis },
    startsOn: pilot.startsOn ?? '',
    endsOn: pilot.endsOn ?? '',
    phase: String(pilot.phase),
    occupations: pilot.occupations.join('\n'),
    sites: pilot.sites.join('\n'),
    isPublic: pilot.isPublic ? 'yes' : 'no',
  };
  return (
    <>
      <PageHeader
        title="Settings"
        lead={`The code ${pilot.code} stays as it is: files and addresses hold it.`}
        actions={
          <ButtonLink to={`/pilots/${pilot.code}/settings/groups`} kind="secondary">
            Groups of people
          </ButtonLink>
        }
      />
      <PilotFields
        values={values}
        answer={answer}
        isNew={false}
        cancelTo={`/pilots/${pilot.code}`}
      />
    </>
  );
}
