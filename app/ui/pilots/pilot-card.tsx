import { dateSpanLabel } from '#app/core/measures/period-label.ts';
import { pilotPhaseName } from '#app/core/roadmap/pilot-phases.ts';
import { Card } from '../layout/card.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { TextLink } from '../layout/text-link.tsx';
import {
  type FirstReleaseState,
  firstReleaseSentence,
} from '../releases/first-release-sentence.ts';

interface PilotCardProps {
  pilot: {
    code: string;
    name: string;
    summary: string;
    region: string;
    phase: number;
    startsOn: string | null;
    endsOn: string | null;
    partnerCount: number;
    milestones: { done: number; overdue: number; total: number; percentDone: number };
    metricCount: number;
    onTargetCount: number;
    judgedCount: number;
    /** How far the first release has come; null when none is being built. */
    building: FirstReleaseState | null;
  };
}

/** A pilot on the list of pilots: what it is and how far it has come. */
export function PilotCard({ pilot }: PilotCardProps) {
  const { code, name, summary, region, phase, partnerCount, milestones, building } = pilot;
  return (
    <Card as="li">
      <p className="text-sm text-muted">
        <span className="font-mono">{code}</span>
        {region ? ` · ${region}` : ''}
      </p>
      <h2 className="mt-1 text-xl font-bold">
        <TextLink to={`/pilots/${code}`}>{name}</TextLink>
      </h2>
      <p className="mt-1 text-sm text-muted">
        Phase {phase} of 5, {pilotPhaseName(phase).toLowerCase()}
        {' · '}
        {dateSpanLabel(pilot.startsOn, pilot.endsOn)}
      </p>
      {summary ? <p className="mt-3 line-clamp-3 max-w-prose">{summary}</p> : null}
      <div className="mt-5">
        {milestones.total > 0 ? (
          <ProgressBar
            label="Milestones done"
            value={milestones.percentDone}
            detail={milestonesText(milestones)}
          />
        ) : (
          <p className="text-sm text-muted">No milestones yet.</p>
        )}
      </div>
      <p className="mt-4 text-sm text-muted">
        {partnerCount === 1 ? '1 partner' : `${partnerCount} partners`}
        {' · '}
        {metricsText(pilot)}
      </p>
      {building ? (
        <p className="mt-2 text-sm text-muted">{firstReleaseSentence(building)}</p>
      ) : null}
    </Card>
  );
}

/** How many milestones are done, and how many are overdue, in words. */
export function milestonesText({
  done,
  total,
  overdue,
}: {
  done: number;
  total: number;
  overdue: number;
}): string {
  return `${done} of ${total} done${overdue > 0 ? `, ${overdue} overdue` : ', none overdue'}`;
}

function metricsText({ metricCount, judgedCount, onTargetCount }: PilotCardProps['pilot']): string {
  if (metricCount === 0) return 'no metrics yet';
  if (judgedCount === 0) return `${metricCount} metrics, too early to compare with targets`;
  return `${onTargetCount} of ${judgedCount} metrics with figures at or ahead of target`;
}
