import { dateLabel } from '#app/core/measures/period-label.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface ReminderListProps {
  reminders: readonly {
    slug: string;
    name: string;
    assessedOn: string;
    daysOld: number;
    stages: number;
  }[];
}

/** Whose assessments have grown old, the oldest first. */
export function ReminderList({ reminders }: ReminderListProps) {
  if (reminders.length === 0) {
    return (
      <EmptyState title="Nobody is due">Every current stage is of the last 90 days.</EmptyState>
    );
  }
  return (
    <DataTable
      caption="Stakeholders with old assessments"
      isCaptionHidden
      rows={reminders}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          label: 'Stakeholder',
          isRowHeader: true,
          render: ({ slug, name }) => <TextLink to={`/stakeholders/${slug}`}>{name}</TextLink>,
        },
        { key: 'stages', label: 'Old stages', align: 'end', render: ({ stages }) => stages },
        {
          key: 'assessedOn',
          label: 'Oldest one',
          render: ({ assessedOn }) => dateLabel(assessedOn),
        },
        { key: 'days', label: 'Days ago', align: 'end', render: ({ daysOld }) => daysOld },
      ]}
    />
  );
}
