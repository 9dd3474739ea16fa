import { dateLabel } from '#app/core/measures/period-label.ts';
import { countText } from '../../charts/number-text.ts';
import { StatusBadge } from '../../layout/status-badge.tsx';
import { Term } from '../../layout/term.tsx';
import { DataTable } from '../../tables/data-table.tsx';

interface SenderRow {
  key: string;
  name: string;
  sendsLogs: boolean;
  lastFileAt: string | null;
  lastEventWeek: string | null;
  daysSince: number | null;
  usualGapDays: number | null;
  isSilent: boolean;
  files: number;
  rows: number;
  refused: number;
}

interface SendersTableProps {
  senders: readonly SenderRow[];
  /** What `silent` means. */
  silence: string;
}

/** Partner by partner: how up to date its logs are, and how much of them was refused. */
export function SendersTable({ senders, silence }: SendersTableProps) {
  return (
    <DataTable
      caption="Partners that send logs"
      isCaptionHidden
      rows={senders}
      rowKey={({ key }) => key}
      empty="Nobody has sent logs for this pilot yet."
      columns={[
        {
          key: 'name',
          label: 'Partner',
          isRowHeader: true,
          // How it stands goes with the name: the one column that is seen on every screen.
          render: (sender) => (
            <>
              <span className="block pb-1">{sender.name}</span>
              <Punctuality sender={sender} silence={silence} />
            </>
          ),
        },
        {
          key: 'file',
          label: 'Last file',
          render: ({ lastFileAt }) => <Day date={lastFileAt} none="None yet" />,
        },
        {
          key: 'week',
          label: 'Last week with events',
          render: ({ lastEventWeek }) => <Day date={lastEventWeek} none="No events" />,
        },
        {
          key: 'since',
          label: 'Days since',
          align: 'end',
          render: ({ daysSince }) => (daysSince === null ? '' : countText(daysSince)),
        },
        {
          key: 'usual',
          label: 'Usual days between',
          align: 'end',
          render: ({ usualGapDays }) =>
            usualGapDays === null ? 'Not known' : countText(usualGapDays),
        },
        { key: 'files', label: 'Files', align: 'end', render: ({ files }) => countText(files) },
        { key: 'rows', label: 'Rows', align: 'end', render: ({ rows }) => countText(rows) },
        { key: 'refused', label: 'Refused', align: 'end', render: refusedText },
      ]}
    />
  );
}

/** A day on one line, so that the table is as low as it can be where it scrolls. */
function Day({ date, none }: { date: string | null; none: string }) {
  return <span className="whitespace-nowrap">{date ? dateLabel(date) : none}</span>;
}

function Punctuality({ sender, silence }: { sender: SenderRow; silence: string }) {
  if (sender.isSilent) {
    return (
      <StatusBadge tone="warning">
        <Term definition={silence}>Gone silent</Term>
      </StatusBadge>
    );
  }
  if (sender.daysSince === null) {
    return sender.sendsLogs ? (
      <StatusBadge tone="info">Agreed to send, nothing yet</StatusBadge>
    ) : (
      <StatusBadge tone="neutral">Nothing taken in</StatusBadge>
    );
  }
  if (sender.usualGapDays === null) {
    return <StatusBadge tone="neutral">Too early to tell</StatusBadge>;
  }
  return <StatusBadge tone="success">In its rhythm</StatusBadge>;
}

function refusedText({ refused, rows }: SenderRow): string {
  if (rows < 11) return countText(refused);
  const percent = Math.round((100 * refused) / rows);
  const share = refused > 0 && percent === 0 ? 'under 1%' : `${percent}%`;
  return `${countText(refused)} (${share})`;
}
