import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { archiveForm } from '#app/features/stakeholders/archive-form.ts';
import { archiveStakeholder } from '#app/features/stakeholders/archive-stakeholder.ts';
import { readStakeholder } from '#app/features/stakeholders/read-stakeholder.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { PilotParts } from '#app/ui/stakeholders/pilot-parts.tsx';
import { StageHistory } from '#app/ui/stakeholders/stage-history.tsx';
import { StageTable } from '#app/ui/stakeholders/stage-table.tsx';
import { StakeholderArchive } from '#app/ui/stakeholders/stakeholder-archive.tsx';
import { StakeholderClaims } from '#app/ui/stakeholders/stakeholder-claims.tsx';
import { StakeholderHeader } from '#app/ui/stakeholders/stakeholder-header.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.stakeholder.name ?? 'Stakeholder'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readStakeholder(featureContext(context), params.slug ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'stakeholder:write');
    return answerForm(request, archiveForm, ({ intent }) => {
      archiveStakeholder(featureContext(context), params.slug ?? '', intent);
      return redirect(`/stakeholders/${params.slug}`);
    });
  });
}

export default function Stakeholder() {
  const read = useLoaderData<typeof loader>();
  const { stakeholder, stages, history, pilots, mayEdit, mayRecord } = read;
  const isAssessed = history.length > 0;
  return (
    <>
      <StakeholderHeader {...read} />
      <Section
        title="On the road map"
        description="Stages from 0, not started, to 5, scaling and sustaining. The phases are the LER Ecosystem Map’s; the scale of stages is Milepost’s own."
      >
        <StageTable stages={stages} from={read.drawnFrom} until={read.drawnUntil} />
      </Section>
      <Section title="Pilots">
        <PilotParts pilots={pilots} />
      </Section>
      {read.claims.length > 0 ? (
        <Section
          title="What its roles are said to gain"
          description="Claims of the LER Ecosystem Map, to be tested and not yet facts: a pilot’s results say whether they hold there."
        >
          <StakeholderClaims claims={read.claims} />
        </Section>
      ) : null}
      <Section id="history" title="History of assessments">
        {isAssessed ? (
          <StageHistory history={history} showsRecorder={mayRecord} />
        ) : (
          <EmptyState
            title="Not assessed yet"
            action={
              mayRecord ? (
                <ButtonLink to={`/stakeholders/${stakeholder.slug}/stage`} kind="secondary">
                  Record the first stage
                </ButtonLink>
              ) : null
            }
          >
            Each assessment is added here and none is ever changed.
          </EmptyState>
        )}
      </Section>
      {mayEdit && stakeholder.archivedAt === null ? (
        <StakeholderArchive isArchived={false} />
      ) : null}
    </>
  );
}
