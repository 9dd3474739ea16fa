import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { dateSpanLabel } from '#app/core/measures/period-label.ts';
import { pilotPhaseName } from '#app/core/roadmap/pilot-phases.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { PageTitleSize } from './page-title-size.ts';
import { pilotPages } from './pilot-pages.ts';

interface PilotFrameProps {
  pilot: {
    code: string;
    name: string;
    region: string;
    /** SkillsFWD's five phases, 1 to 5, or the name of one. */
    phase: number | string;
    startsOn: string | null;
    endsOn: string | null;
  };
  canManage: boolean;
  canImport: boolean;
  children: ReactNode;
}

/** What stands around every page of a pilot: whose pages these are, and the way between them. */
export function PilotFrame({ pilot, canManage, canImport, children }: PilotFrameProps) {
  const may = { manage: canManage, import: canImport };
  const phase = typeof pilot.phase === 'number' ? pilotPhaseName(pilot.phase) : pilot.phase;
  const facts = [pilot.region, phase, dateSpanLabel(pilot.startsOn, pilot.endsOn)];
  return (
    <div>
      <Breadcrumbs items={[{ label: 'Pilots', to: '/pilots' }]} />
      <p className="text-3xl font-bold tracking-tight">{pilot.name}</p>
      <p className="mt-1 text-sm text-muted">
        <span className="font-mono">{pilot.code}</span>
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
      </p>
      <nav
        aria-label={`Pages of ${pilot.name}`}
        className="mt-4 mb-8 border-b border-line print:hidden"
      >
        <ul className="-mb-px flex flex-wrap gap-x-1">
          {pilotPages
            .filter((page) => !page.needs || may[page.needs])
            .map((page) => (
              <li key={page.path}>
                <NavLink
                  to={`/pilots/${pilot.code}${page.path}`}
                  end={page.path === ''}
                  className="flex min-h-10 items-center border-b-3 border-transparent px-2.5 text-sm font-semibold text-muted hover:border-edge hover:text-text aria-[current=page]:border-accent aria-[current=page]:text-accent sm:px-3"
                >
                  {page.label}
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <div className="print:mt-6">
        <PageTitleSize.Provider value="medium">{children}</PageTitleSize.Provider>
      </div>
    </div>
  );
}
