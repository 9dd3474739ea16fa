import { stageName } from '#app/core/roadmap/stages.ts';
import { TextLink } from '../layout/text-link.tsx';
import { routeColor } from '../map/route-color.ts';

interface RoleWordsProps {
  content: {
    roles: readonly { id: string; name: string; definition: string; examples: readonly string[] }[];
    phases: readonly { id: string; name: string; description: string }[];
    valuePropositions: readonly {
      id: string;
      role: string;
      kind: 'business' | 'social';
      title: string;
      gist: string;
    }[];
    checklists: readonly {
      role: string;
      phase: string;
      actions: readonly { id: string; sentence: string; stage: number; evidence: string }[];
    }[];
  };
  mayEdit: boolean;
}

/** Each role with what it is, what it is said to gain, and its checklists. */
export function RoleWords({ content, mayEdit }: RoleWordsProps) {
  return (
    <div className="space-y-3">
      {content.roles.map((role, line) => (
        <details
          key={role.id}
          id={role.id}
          className="scroll-mt-6 rounded-lg border border-line bg-surface"
        >
          <summary className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
            <span
              aria-hidden="true"
              className="flex size-7 items-center justify-center rounded-md text-sm font-bold text-on-route"
              style={{ background: routeColor(line) }}
            >
              {line + 1}
            </span>
            <span className="text-lg font-bold">{role.name}</span>
          </summary>
          <div className="border-t border-line px-5 py-4">
            <p className="max-w-prose">{role.definition}</p>
            {role.examples.length > 0 ? (
              <p className="mt-1 text-sm text-muted">For example: {role.examples.join(', ')}</p>
            ) : null}
            <Gains gains={content.valuePropositions.filter((gain) => gain.role === role.id)} />
            {content.phases.map((phase) => (
              <PhaseChecklist
                key={phase.id}
                phase={phase}
                editHref={mayEdit ? `/road-map/${role.id}/${phase.id}` : null}
                actions={
                  content.checklists.find((one) => one.role === role.id && one.phase === phase.id)
                    ?.actions ?? []
                }
              />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}

function Gains({ gains }: { gains: RoleWordsProps['content']['valuePropositions'] }) {
  if (gains.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 font-bold">What it is said to gain: claims to be tested</h3>
      <ul className="mt-2 grid gap-3 md:grid-cols-2">
        {gains.map(({ id, kind, title, gist }) => (
          <li key={id} className="border-s-4 border-accent/40 ps-3">
            <p className="font-semibold">
              {title}{' '}
              <span className="text-sm font-normal text-muted">
                {kind === 'business' ? 'business case' : 'social case'}
              </span>
            </p>
            <p className="text-sm text-muted">{gist}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PhaseChecklistProps {
  phase: { id: string; name: string; description: string };
  actions: RoleWordsProps['content']['checklists'][0]['actions'];
  editHref: string | null;
}

function PhaseChecklist({ phase, actions, editHref }: PhaseChecklistProps) {
  if (actions.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 flex flex-wrap items-baseline gap-x-4 font-bold">
        {phase.name}
        {editHref ? (
          <span className="text-sm">
            <TextLink to={editHref}>Edit the checklist of {phase.name}</TextLink>
          </span>
        ) : null}
      </h3>
      <ol className="mt-2 space-y-2">
        {actions.map(({ id, sentence, stage, evidence }) => (
          <li key={id} className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
            <span className="text-sm text-muted sm:pt-0.5">
              Stage {stage} · {stageName(stage)}
            </span>
            <span>
              {sentence}
              <span className="block text-sm text-muted">What counts: {evidence}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
