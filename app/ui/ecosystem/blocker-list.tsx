import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { roleName } from '../stakeholders/stage-table.tsx';
import { ecosystemHref } from './ecosystem-href.ts';

interface BlockerListProps {
  blockers: readonly {
    id: string;
    sentence: string;
    role: string;
    phase: string;
    stage: number;
    isFree: boolean;
    couldDo: readonly { stakeholder: string; name: string; stage: number }[];
    waiting: readonly { id: string; sentence: string; role: string; phase: string }[];
  }[];
  filter: { pilot: string; region: string };
}

/** Enough to begin with; the rest is opened by whoever wants it. */
const shownAtOnce = 8;

/** What nobody has done yet and others wait for: who could do it, and who waits. */
export function BlockerList({ blockers, filter }: BlockerListProps) {
  if (blockers.length === 0) {
    return (
      <EmptyState title="Nobody waits for anybody">
        Whatever an action depends on, somebody here has done.
      </EmptyState>
    );
  }
  const rest = blockers.slice(shownAtOnce);
  return (
    <>
      <Blockers blockers={blockers.slice(0, shownAtOnce)} filter={filter} />
      {rest.length > 0 ? (
        <details className="mt-4">
          <summary className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
            {rest.length === 1 ? 'Show 1 more' : `Show ${rest.length} more`}
          </summary>
          <div className="mt-3">
            <Blockers blockers={rest} filter={filter} />
          </div>
        </details>
      ) : null}
    </>
  );
}

function Blockers({ blockers, filter }: BlockerListProps) {
  return (
    <ul className="space-y-4">
      {blockers.map((blocker) => (
        <BlockerCard key={blocker.id} blocker={blocker} filter={filter} />
      ))}
    </ul>
  );
}

interface BlockerCardProps extends Pick<BlockerListProps, 'filter'> {
  blocker: BlockerListProps['blockers'][number];
}

function BlockerCard({ blocker, filter }: BlockerCardProps) {
  const { role, phase, stage, sentence, isFree, couldDo, waiting } = blocker;
  return (
    <li className="grid gap-x-8 gap-y-3 rounded-lg border border-line bg-surface p-5 md:grid-cols-2">
      <div>
        <p className="text-sm text-muted">
          {roleName(role)}, {phaseName(phase)}, stage {stage}
        </p>
        <h3 className="mt-0.5 leading-snug font-bold">{sentence}</h3>
        <p className="mt-2">
          <StatusBadge tone={isFree ? 'success' : 'neutral'}>
            {isFree ? 'Could begin now' : 'Waits itself'}
          </StatusBadge>
        </p>
        <p className="mt-2 text-sm">
          {couldDo.length === 0 ? 'Nobody here holds this role.' : 'Nearest to doing it: '}
          {couldDo.map((one, index) => (
            <span key={one.stakeholder}>
              {index > 0 ? ', ' : ''}
              <TextLink
                to={ecosystemHref({ ...filter, who: `${one.stakeholder} ${role}`, phase, stage })}
              >
                {one.name}
              </TextLink>{' '}
              (stage {one.stage})
            </span>
          ))}
        </p>
      </div>
      <div className="md:border-s md:border-line md:ps-8">
        <p className="text-sm font-semibold">Waiting for it</p>
        <ul className="mt-1 list-disc space-y-1 ps-5 text-sm">
          {waiting.map((one) => (
            <li key={one.id}>
              <span className="text-muted">{roleName(one.role)}:</span> {one.sentence}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
