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

/** What nobody has done yet and others wait for: who could do it, and who waits. */
export function BlockerList({ blockers, filter }: BlockerListProps) {
  if (blockers.length === 0) {
    return (
      <EmptyState title="Nobody waits for anybody">
        Whatever an action depends on, somebody here has done.
      </EmptyState>
    );
  }
  return (
    <ul className="space-y-4">
      {blockers.map((blocker) => (
        <li
          key={blocker.id}
          className="grid gap-x-8 gap-y-3 rounded-lg border border-line bg-surface p-5 md:grid-cols-2"
        >
          <div>
            <p className="text-sm text-muted">
              {roleName(blocker.role)}, {phaseName(blocker.phase)}, stage {blocker.stage}
            </p>
            <h3 className="mt-0.5 leading-snug font-bold">{blocker.sentence}</h3>
            <p className="mt-2">
              <StatusBadge tone={blocker.isFree ? 'success' : 'neutral'}>
                {blocker.isFree ? 'Could begin now' : 'Waits itself'}
              </StatusBadge>
            </p>
            <p className="mt-2 text-sm">
              {blocker.couldDo.length === 0
                ? 'Nobody here holds this role.'
                : 'Nearest to doing it: '}
              {blocker.couldDo.map(({ stakeholder, name, stage }, index) => (
                <span key={stakeholder}>
                  {index > 0 ? ', ' : ''}
                  <TextLink
                    to={ecosystemHref({
                      ...filter,
                      who: `${stakeholder} ${blocker.role}`,
                      phase: blocker.phase,
                      stage: blocker.stage,
                    })}
                  >
                    {name}
                  </TextLink>{' '}
                  (stage {stage})
                </span>
              ))}
            </p>
          </div>
          <div className="md:border-s md:border-line md:ps-8">
            <p className="text-sm font-semibold">Waiting for it</p>
            <ul className="mt-1 list-disc space-y-1 ps-5 text-sm">
              {blocker.waiting.map(({ id, sentence, role }) => (
                <li key={id}>
                  <span className="text-muted">{roleName(role)}:</span> {sentence}
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
