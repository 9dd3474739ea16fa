import { dateLabel } from '#app/core/measures/period-label.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { routeColor } from '../map/route-color.ts';
import { roleName } from '../stakeholders/stage-table.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { MedianLine } from './median-line.tsx';

interface Attainment {
  role: string;
  phase: string;
  assessed: number;
  piloting: number;
  medians: readonly (number | null)[];
  movedUp: number;
  movedDown: number;
  isNew: number;
}

interface AttainmentTableProps {
  attainment: readonly Attainment[];
  /** YYYY-MM-DD, one for each median. */
  days: readonly string[];
}

/** How far each role has come in each phase, and how it got there. */
export function AttainmentTable({ attainment, days }: AttainmentTableProps) {
  const first = dateLabel(days[0] ?? '');
  return (
    <DataTable
      caption={`Stages by role and phase, moved since ${first}`}
      rows={attainment}
      rowKey={({ role, phase }) => `${role} ${phase}`}
      empty="Nobody has been assessed yet."
      columns={[
        {
          key: 'role',
          label: 'Role and phase',
          isRowHeader: true,
          render: ({ role, phase }) => (
            <>
              {roleName(role)}
              <span className="block font-normal text-muted">{phaseName(phase)}</span>
            </>
          ),
        },
        {
          key: 'medians',
          label: 'Median stage',
          render: ({ role, medians }) => (
            <>
              <MedianLine medians={medians} color={routeColor(lineOf(role))} />
              <span className="block whitespace-nowrap text-muted tabular-nums">
                {medians.map((median) => median ?? '–').join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'piloting',
          label: 'Piloting or further',
          render: ({ piloting, assessed }) => `${piloting} of ${assessed}`,
        },
        { key: 'up', label: 'Moved up', align: 'end', render: ({ movedUp }) => movedUp },
        { key: 'down', label: 'Moved down', align: 'end', render: ({ movedDown }) => movedDown },
        { key: 'new', label: 'Assessed since', align: 'end', render: ({ isNew }) => isNew },
      ]}
    />
  );
}

function lineOf(role: string): number {
  return stakeholderRoles.findIndex(({ slug }) => slug === role);
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
