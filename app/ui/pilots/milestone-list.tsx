import { Form } from '@remix-run/react';
import { type MilestoneState, milestoneStates } from '#app/core/roadmap/milestone-state.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { dateText } from '../layout/date-text.ts';
import { Disclosure } from '../layout/disclosure.tsx';
import { ExternalLink } from '../layout/external-link.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { MilestoneFields } from './milestone-fields.tsx';

interface Milestone {
  id: number;
  title: string;
  dueOn: string | null;
  doneOn: string | null;
  evidenceUrl: string;
  state: MilestoneState;
}

interface MilestoneListProps {
  milestones: readonly Milestone[];
  mayWrite: boolean;
  answer?: FormAnswer;
}

/** A pilot's plan, milestone by milestone, with a form in each for those who keep it. */
export function MilestoneList({ milestones, mayWrite, answer }: MilestoneListProps) {
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {milestones.map((milestone) => (
        <li key={milestone.id} className="px-5 py-4">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <p className="min-w-0 font-semibold wrap-break-word">{milestone.title}</p>
            <MilestoneBadge state={milestone.state} />
          </div>
          <p className="mt-1 text-sm text-muted">
            {datesText(milestone)}
            {milestone.evidenceUrl ? (
              <>
                {' · '}
                <ExternalLink to={milestone.evidenceUrl}>Evidence</ExternalLink>
              </>
            ) : null}
          </p>
          {mayWrite ? <MilestoneEditor milestone={milestone} answer={answer} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Where a milestone stands, in words. */
export function MilestoneBadge({ state }: { state: MilestoneState }) {
  const { tone, label } = milestoneStates[state];
  return <StatusBadge tone={tone}>{label}</StatusBadge>;
}

/** Due and done in words. */
export function datesText({ dueOn, doneOn }: Pick<Milestone, 'dueOn' | 'doneOn'>): string {
  const due = dueOn ? `due ${dateText(dueOn)}` : 'no due date';
  return doneOn ? `Done ${dateText(doneOn)} · ${due}` : `${due[0]?.toUpperCase()}${due.slice(1)}`;
}

function MilestoneEditor({ milestone, answer }: { milestone: Milestone; answer?: FormAnswer }) {
  const { id, title, dueOn, doneOn, evidenceUrl } = milestone;
  const isOwnAnswer =
    answer !== undefined && fieldText(answer.submitted, 'milestoneId') === String(id);
  return (
    <Disclosure label="Edit" about={title} isOpen={isOwnAnswer}>
      <MilestoneFields
        // Saved values come back as new defaults.
        key={[title, dueOn, doneOn, evidenceUrl].join('|')}
        milestoneId={id}
        values={{ title, dueOn: dueOn ?? '', doneOn: doneOn ?? '', evidenceUrl }}
        answer={isOwnAnswer ? answer : undefined}
      />
      <Form method="post" className="mt-3" preventScrollReset>
        <input type="hidden" name="milestoneId" value={id} />
        <ConfirmButton
          name="intent"
          value="remove"
          kind="quiet"
          title="Remove this milestone?"
          message={`“${title}” will leave the plan for good.`}
          confirmLabel="Remove"
        >
          Remove milestone
        </ConfirmButton>
      </Form>
    </Disclosure>
  );
}
