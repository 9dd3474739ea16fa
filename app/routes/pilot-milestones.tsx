import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { changeMilestone } from '#app/features/pilots/change-milestone.ts';
import { milestoneForm } from '#app/features/pilots/milestone-form.ts';
import { readMilestones } from '#app/features/pilots/read-milestones.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { ProgressBar } from '#app/ui/layout/progress-bar.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { MilestoneFields } from '#app/ui/pilots/milestone-fields.tsx';
import { MilestoneList } from '#app/ui/pilots/milestone-list.tsx';
import { milestonesText } from '#app/ui/pilots/pilot-card.tsx';
import { StandardMilestones } from '#app/ui/pilots/standard-milestones.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Milestones of ${params.code} · Milepost` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return page(() => {
    const edited = new URL(request.url).searchParams.get('edit');
    const plan = readMilestones(featureContext(context), params.code ?? '');
    return { ...plan, editedId: edited === null ? null : addressNumber(edited) };
  });
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'milestone:write');
    return answerForm(request, milestoneForm, (form) => {
      changeMilestone(featureContext(context), params.code ?? '', form);
      return redirect(`/pilots/${params.code}/milestones`);
    });
  });
}

export default function PilotMilestones() {
  const { milestones, progress, mayWrite, editedId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isEditing = milestones.some(({ id }) => id === editedId);
  return (
    <>
      <PageHeader title="Milestones" />
      {milestones.length > 0 ? (
        <>
          <div className="mb-6 max-w-prose">
            <ProgressBar
              label="Milestones done"
              value={progress.percentDone}
              detail={milestonesText(progress)}
            />
          </div>
          <MilestoneList
            milestones={milestones}
            mayWrite={mayWrite}
            editedId={editedId}
            answer={answer}
          />
        </>
      ) : (
        <EmptyState title="No milestones yet" action={mayWrite ? <StandardMilestones /> : null}>
          {mayWrite
            ? 'Start with the milestones that most pilots pass and change them, or add your own below.'
            : 'The pilot’s plan appears here once its coordinator has entered it.'}
        </EmptyState>
      )}
      {mayWrite && !isEditing ? (
        <Section title="Add a milestone">
          <MilestoneFields key={milestones.length} milestoneId={null} values={{}} answer={answer} />
        </Section>
      ) : null}
    </>
  );
}
