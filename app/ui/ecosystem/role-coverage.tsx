import { Notice } from '../layout/notice.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { routeColor } from '../map/route-color.ts';

interface RoleCoverageProps {
  coverage: readonly { role: string; name: string; definition: string; count: number }[];
}

/** How many hold each of the ten roles; those that nobody holds stand out, and are named first. */
export function RoleCoverage({ coverage }: RoleCoverageProps) {
  const missing = coverage.filter(({ count }) => count === 0);
  return (
    <>
      {missing.length > 0 ? (
        <Notice
          tone="warning"
          title={`Nobody here is: ${missing.map(({ name }) => name).join(', ')}`}
        >
          <p>What others wait for from these roles, nobody can do yet.</p>
        </Notice>
      ) : (
        <Notice tone="success">Every one of the ten roles is held by somebody.</Notice>
      )}
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        {coverage.map(({ role, name, count }, line) => (
          <li
            key={role}
            className={`flex items-center gap-3 rounded-lg border bg-surface p-3 ${count === 0 ? 'border-2 border-dashed border-warning' : 'border-line'}`}
          >
            <span
              aria-hidden="true"
              className="flex size-7 shrink-0 items-center justify-center rounded-md text-sm font-bold text-on-route"
              style={{ background: routeColor(line) }}
            >
              {line + 1}
            </span>
            <span className="min-w-0 leading-tight">
              <TextLink to={`/stakeholders?role=${role}`}>{name}</TextLink>
              <span className="block text-sm text-muted">
                {count === 0 ? 'nobody' : count === 1 ? '1 stakeholder' : `${count} stakeholders`}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
