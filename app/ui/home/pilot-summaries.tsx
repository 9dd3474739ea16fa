import type { ReactNode } from 'react';
import { dateSpanLabel } from '#app/core/measures/period-label.ts';
import { Card } from '../layout/card.tsx';
import { EmptyState } from '../layout/empty-state.tsx';
import { TextLink } from '../layout/text-link.tsx';

interface PilotSummary {
  code: string;
  name: string;
  region: string;
  startsOn: string | null;
  endsOn: string | null;
  partnerCount: number;
  milestones: { done: number; overdue: number; total: number };
  judgedCount: number;
  onTargetCount: number;
}

/** Each pilot in a few words, with the way to it. */
export function PilotSummaries({ pilots }: { pilots: readonly PilotSummary[] }) {
  if (pilots.length === 0) {
    return (
      <EmptyState title="No pilots yet">
        A pilot appears here once a coordinator has created it.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
      {pilots.map((pilot) => (
        <Card key={pilot.code} as="li">
          <h3 className="text-lg font-bold">
            <TextLink to={`/pilots/${pilot.code}`}>{pilot.name}</TextLink>
          </h3>
          <p className="text-sm text-muted">
            {[pilot.region, dateSpanLabel(pilot.startsOn, pilot.endsOn)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <dl className="mt-4 space-y-1 text-sm">
            <Fact term="Partners">{pilot.partnerCount}</Fact>
            <Fact term="Milestones done">
              {pilot.milestones.done} of {pilot.milestones.total}
              {pilot.milestones.overdue > 0 ? `, ${pilot.milestones.overdue} overdue` : ''}
            </Fact>
            <Fact term="Metrics on target">
              {pilot.judgedCount > 0
                ? `${pilot.onTargetCount} of ${pilot.judgedCount}`
                : 'none judged yet'}
            </Fact>
          </dl>
        </Card>
      ))}
    </ul>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 border-t border-line pt-1">
      <dt className="text-muted">{term}</dt>
      <dd className="text-end font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
