import { formatMoment } from '../format-moment.ts';
import { StatusBadge } from '../layout/status-badge.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

export interface DeliveryView {
  id: number;
  event: string;
  /** Null for a test. */
  importId: number | null;
  createdAt: string;
  tries: number;
  nextTryAt: string | null;
  lastTriedAt: string | null;
  lastStatus: number | null;
  lastProblem: string;
  state: 'delivered' | 'due' | 'given_up';
}

const states = {
  delivered: { tone: 'success', label: 'Delivered' },
  due: { tone: 'info', label: 'Not yet' },
  given_up: { tone: 'problem', label: 'Given up' },
} as const;

/** The last notices to an address, with what came of each. */
export function DeliveryTable({
  deliveries,
  partnerName,
}: {
  deliveries: DeliveryView[];
  partnerName: string;
}) {
  return (
    <DataTable
      caption={`Last notices to ${partnerName}`}
      rows={deliveries}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'about',
          label: 'About',
          isRowHeader: true,
          render: ({ importId, event }) =>
            importId === null ? (
              'A test'
            ) : (
              <>
                <TextLink to={`/imports/${importId}`}>{`Import ${importId}`}</TextLink>: {event}
              </>
            ),
        },
        {
          key: 'state',
          label: 'State',
          render: ({ state }) => (
            <StatusBadge tone={states[state].tone}>{states[state].label}</StatusBadge>
          ),
        },
        { key: 'answer', label: 'Answer', render: answerText },
        {
          key: 'tried',
          label: 'Last tried',
          render: ({ lastTriedAt }) => (lastTriedAt ? formatMoment(lastTriedAt) : 'Not yet'),
        },
        {
          key: 'next',
          label: 'Next try',
          render: ({ nextTryAt, tries }) =>
            nextTryAt === null ? 'None' : tries === 0 ? 'In a moment' : formatMoment(nextTryAt),
        },
      ]}
    />
  );
}

function answerText({ lastStatus, lastProblem, tries }: DeliveryView): string {
  if (lastStatus !== null) return `Status ${lastStatus}`;
  return tries === 0 ? 'Not sent yet' : lastProblem || 'Being sent';
}
