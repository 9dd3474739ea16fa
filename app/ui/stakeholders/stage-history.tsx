import { dateLabel } from '#app/core/measures/period-label.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stageName } from '#app/core/roadmap/stages.ts';
import { ExternalLink } from '../layout/external-link.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { roleName } from './stage-table.tsx';

interface Assessment {
  id: number;
  role: string;
  phase: string;
  stage: number;
  assessedOn: string;
  standing: string;
  reason: string;
  evidenceUrl: string;
  recordedBy: string | null;
}

interface StageHistoryProps {
  history: readonly Assessment[];
  /** Whether it is shown who recorded each. */
  showsRecorder: boolean;
}

/** Every assessment of a stakeholder, latest first. */
export function StageHistory({ history, showsRecorder }: StageHistoryProps) {
  return (
    <DataTable
      caption="Assessments, latest first"
      isCaptionHidden
      rows={history}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'assessedOn',
          label: 'Assessed on',
          isRowHeader: true,
          render: (row) => dateLabel(row.assessedOn),
        },
        { key: 'role', label: 'Role', render: (row) => roleName(row.role) },
        { key: 'phase', label: 'Phase', render: (row) => phaseName(row.phase) },
        {
          key: 'stage',
          label: 'Stage',
          render: (row) => `${row.stage} · ${stageName(row.stage)}`,
        },
        {
          key: 'standing',
          label: 'Standing',
          render: (row) => (row.standing === 'confirmed' ? 'Confirmed' : 'Self-reported'),
        },
        {
          key: 'reason',
          label: 'Reason and evidence',
          render: (row) => (
            <>
              {row.reason || (row.evidenceUrl ? '' : '–')}{' '}
              {row.evidenceUrl ? <ExternalLink to={row.evidenceUrl}>Evidence</ExternalLink> : null}
            </>
          ),
        },
        ...(showsRecorder
          ? [
              {
                key: 'recordedBy',
                label: 'Recorded by',
                render: (row: Assessment) => row.recordedBy ?? '–',
              },
            ]
          : []),
      ]}
    />
  );
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
