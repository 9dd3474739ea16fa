import type { MilestoneState } from '#app/core/roadmap/milestone-state.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { datesText, MilestoneBadge } from './milestone-list.tsx';
import { milestonesText } from './pilot-card.tsx';

interface OverviewMilestonesProps {
  milestones: {
    done: number;
    overdue: number;
    total: number;
    percentDone: number;
    next: readonly { title: string; dueOn: string | null; state: MilestoneState }[];
  };
}

/** How far a pilot's plan has come, and what is next in it. */
export function OverviewMilestones({ milestones }: OverviewMilestonesProps) {
  if (milestones.total === 0) {
    return (
      <EmptyState title="No milestones yet">The pilot’s plan has not been entered.</EmptyState>
    );
  }
  return (
    <>
      <div className="max-w-prose">
        <ProgressBar
          label="Milestones done"
          value={milestones.percentDone}
          detail={milestonesText(milestones)}
        />
      </div>
      <h3 className="mt-5 mb-2 font-semibold">
        {milestones.next.length > 0 ? 'Next in the plan' : 'Every milestone is done'}
      </h3>
      <ol>
        {milestones.next.map(({ title, dueOn, state }) => (
          <li
            key={title}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <span className="min-w-0">
              {title}
              <span className="block text-sm text-muted">{datesText({ dueOn, doneOn: null })}</span>
            </span>
            <MilestoneBadge state={state} />
          </li>
        ))}
      </ol>
    </>
  );
}
