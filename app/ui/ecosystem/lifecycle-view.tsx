import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stageName } from '#app/core/roadmap/stages.ts';
import { Notice } from '../layout/notice.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { roleName } from '../stakeholders/stage-table.tsx';
import { ecosystemHref } from './ecosystem-href.ts';

interface Named {
  slug: string;
  name: string;
}

interface LifecycleViewProps {
  lifecycle: {
    lifecyclesNow: number;
    steps: readonly { id: string; name: string; role: string; phase: string; ready: Named[] }[];
    moves:
      | readonly {
          stakeholder: string;
          name: string;
          role: string;
          phase: string;
          from: number;
          to: number;
        }[]
      | null;
    isProven: boolean;
    unfilled: readonly { role: string; phase: string; stage: number; count: number }[];
  };
  filter: { pilot: string; region: string };
}

/** Who is ready at each of the five steps, and the fewest moves to one more lifecycle. */
export function LifecycleView({ lifecycle, filter }: LifecycleViewProps) {
  const { lifecyclesNow, steps, moves, isProven, unfilled } = lifecycle;
  return (
    <>
      <p className="mb-4 max-w-prose">
        {lifecyclesNow === 0
          ? 'Today no full lifecycle can happen: at least one step has nobody who is ready.'
          : `Today ${lifecyclesNow === 1 ? '1 full lifecycle' : `${lifecyclesNow} full lifecycles`} can happen side by side, each with a stakeholder of its own at every step.`}
      </p>
      <ol className="grid gap-3 md:grid-cols-5">
        {steps.map((step, index) => (
          <li key={step.id} className="rounded-lg border border-line bg-surface p-4">
            <p className="text-sm font-semibold text-muted">Step {index + 1}</p>
            <h3 className="font-bold">{step.name}</h3>
            <p className="mt-1">
              <span className="text-2xl font-bold tabular-nums">{step.ready.length}</span> ready
            </p>
            <p className="text-sm text-muted">{roleName(step.role)}</p>
          </li>
        ))}
      </ol>
      <h3 className="mt-6 mb-2 text-lg font-bold">The fewest moves to one more</h3>
      {moves === null ? (
        <Notice tone="warning" title="Nobody who is here can make it happen">
          {unfilled.map(({ role, phase, stage, count }) => (
            <p key={`${role} ${phase} ${stage}`}>
              {count === 1 ? 'Somebody' : `${count} stakeholders`} in the role {roleName(role)} must
              come to stage {stage} in {phaseName(phase)}. There are not enough of them here.
            </p>
          ))}
          {isProven ? null : (
            <p>The search was given up: there are too many ways to try them all.</p>
          )}
        </Notice>
      ) : (
        <ol className="space-y-2">
          {moves.map(({ stakeholder, name, role, phase, from, to }) => (
            <li
              key={`${stakeholder} ${role} ${phase}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 rounded-lg border border-line bg-surface px-4 py-3"
            >
              <span>
                <TextLink to={`/stakeholders/${stakeholder}`}>{name}</TextLink>, as {roleName(role)}
                , goes from {from} {stageName(from)} to{' '}
                <strong>
                  {to} {stageName(to)}
                </strong>{' '}
                in {phaseName(phase)}
              </span>
              <span className="text-sm">
                <TextLink
                  to={ecosystemHref({ ...filter, who: `${stakeholder} ${role}`, phase, stage: to })}
                >
                  What would this open?
                </TextLink>
              </span>
            </li>
          ))}
        </ol>
      )}
      {moves && moves.length > 0 ? (
        <p className="mt-2 text-sm text-muted">
          {isProven
            ? 'No smaller set of moves would do, by the checklists and what their actions depend on.'
            : 'There may be a smaller set: there are too many ways to try them all.'}
        </p>
      ) : null}
    </>
  );
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
