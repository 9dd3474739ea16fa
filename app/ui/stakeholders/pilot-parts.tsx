import { partnerPartName } from '#app/core/roadmap/partner-parts.ts';
import { EmptyState } from '../layout/empty-state.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface PilotPartsProps {
  pilots: readonly { code: string; name: string; part: string; sendsLogs: boolean }[];
}

/** The pilots that a stakeholder takes part in, and what it does there. */
export function PilotParts({ pilots }: PilotPartsProps) {
  if (pilots.length === 0) {
    return (
      <EmptyState title="Not part of a pilot yet">
        A pilot’s coordinator adds partners on the pilot’s page.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Parts in pilots"
      isCaptionHidden
      rows={pilots}
      rowKey={({ code, part }) => `${code} ${part}`}
      columns={[
        {
          key: 'pilot',
          label: 'Pilot',
          isRowHeader: true,
          render: ({ code, name }) => <TextLink to={`/pilots/${code}`}>{name}</TextLink>,
        },
        { key: 'part', label: 'Part', render: ({ part }) => partnerPartName(part) },
        {
          key: 'logs',
          label: 'Logs',
          render: ({ sendsLogs }) => (sendsLogs ? 'Sends logs' : 'Sends no logs'),
        },
      ]}
    />
  );
}
