import { dateLabel } from '#app/core/measures/period-label.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { stageName } from '#app/core/roadmap/stages.ts';
import { DataTable } from '../tables/data-table.tsx';
import { StageMeter } from './stage-meter.tsx';

interface StageCell {
  phase: string;
  stage: number | null;
  assessedOn: string | null;
  standing: string | null;
}

interface StageTableProps {
  stages: readonly { role: string; cells: StageCell[] }[];
}

/** Where each role stands in each phase now. */
export function StageTable({ stages }: StageTableProps) {
  return (
    <DataTable
      caption="Current stage of each role in each phase"
      isCaptionHidden
      rows={stages}
      rowKey={({ role }) => role}
      columns={[
        {
          key: 'role',
          label: 'Role',
          isRowHeader: true,
          render: ({ role }) => roleName(role),
        },
        ...roadMapPhases.map((phase) => ({
          key: phase.slug,
          label: phase.name,
          render: (row: StageTableProps['stages'][number]) => (
            <Stage cell={row.cells.find((cell) => cell.phase === phase.slug)} />
          ),
        })),
      ]}
    />
  );
}

/** A role as the map names it. */
export function roleName(slug: string): string {
  return stakeholderRoles.find((known) => known.slug === slug)?.name ?? slug;
}

function Stage({ cell }: { cell: StageCell | undefined }) {
  if (!cell || cell.stage === null) return <span className="text-muted">Not assessed</span>;
  const { stage, assessedOn, standing } = cell;
  return (
    <>
      <span className="block font-semibold">
        {stage} · {stageName(stage)}
      </span>
      <StageMeter stage={stage} />
      <span className="block text-xs text-muted">
        {standing === 'confirmed' ? 'Confirmed' : 'Self-reported'}
        {assessedOn ? `, ${dateLabel(assessedOn)}` : ''}
      </span>
    </>
  );
}
