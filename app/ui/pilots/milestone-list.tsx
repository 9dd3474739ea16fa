import { Form } from '@remix-run/react';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { type MilestoneState, milestoneStates } from '#app/core/roadmap/milestone-state.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import type { FormAnswer } from '../forms/form-values.ts';
import { ExternalLink } from '../layout/external-link.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { TextLink } from '../layout/text-link.tsx';
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
  /** The one milestone whose form is open; null when none is. */
  editedId: number | null;
  answer?: FormAnswer;
}

/** A pilot's plan, milestone by milestone; those who keep it open the form of one at a time. */
export function MilestoneList({ milestones, mayWrite, editedId, answer }: MilestoneListProps) {
  return (
    <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
      {milestones.map((milestone) => (
        <li key={milestone.id} id={`milestone-${milestone.id}`} className="scroll-mt-6 px-5 py-4">
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
          {mayWrite && milestone.id === editedId ? (
            <MilestoneEditor milestone={milestone} answer={answer} />
          ) : null}
          {mayWrite && milestone.id !== editedId ? (
            <p className="mt-2 text-sm print:hidden">
              <TextLink to={`?edit=${milestone.id}#milestone-${milestone.id}`}>
                Edit<span className="sr-only">: {milestone.title}</span>
              </TextLink>
            </p>
          ) : null}
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
  const due = dueOn ? `due ${dateLabel(dueOn)}` : 'no due date';
  return doneOn ? `Done ${dateLabel(doneOn)} · ${due}` : `${due[0]?.toUpperCase()}${due.slice(1)}`;
}

function MilestoneEditor({ milestone, answer }: { milestone: Milestone; answer?: FormAnswer }) {
  const { id, title, dueOn, doneOn, evidenceUrl } = milestone;
  return (
    <div className="mt-3 border-s-2 border-accent ps-4">
      <MilestoneFields
        milestoneId={id}
        values={{ title, dueOn: dueOn ?? '', doneOn: doneOn ?? '', evidenceUrl }}
        answer={answer}
      />
      <div className="mt-2 flex flex-wrap items-center gap-4">
        <Form method="post">
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
        <TextLink to="?">Cancel</TextLink>
      </div>
    </div>
  );
}
