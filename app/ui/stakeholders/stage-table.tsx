import { dateLabel } from '#app/core/measures/period-label.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { stageName } from '#app/core/roadmap/stages.ts';
import { DataTable } from '../tables/data-table.tsx';
import { StageMeter } from './stage-meter.tsx';
import { StageSteps } from './stage-steps.tsx';

interface StageCell {
  phase: string;
  stage: number | null;
  assessedOn: string | null;
  standing: string | null;
  /** How it came there, earliest first. */
  steps: readonly { assessedOn: string; stage: number }[];
}

interface StageTableProps {
  stages: readonly { role: string; cells: StageCell[] }[];
  /** The days between which stages over time are drawn. */
  from: string;
  until: string;
}

/** Where each role stands in each phase now. */
export function StageTable({ stages, from, until }: StageTableProps) {
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
            <Stage
              cell={row.cells.find((cell) => cell.phase === phase.slug)}
              from={from}
              until={until}
            />
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

interface StageProps {
  cell: StageCell | undefined;
  from: string;
  until: string;
}

function Stage({ cell, from, until }: StageProps) {
  if (!cell || cell.stage === null) return <span className="text-muted">Not assessed</span>;
  const { stage, assessedOn, standing, steps } = cell;
  return (
    <>
      <span className="block font-semibold">
        {stage} · {stageName(stage)}
      </span>
      <StageMeter stage={stage} />
      {steps.length > 1 ? <StageSteps history={steps} from={from} until={until} /> : null}
      <span className="block text-xs text-muted">
        {standing === 'confirmed' ? 'Confirmed' : 'Self-reported'}
        {assessedOn ? `, ${dateLabel(assessedOn)}` : ''}
      </span>
    </>
  );
}
