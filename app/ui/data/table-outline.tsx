import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

export interface TableOutlineLine {
  table: string;
  label: string;
  quarters: string;
  groups: string[];
  groupsByQuarter: string[];
  shown: number;
  banded: number;
  hidden: number;
  missing: number;
}

interface TableOutlineProps {
  caption: string;
  tables: readonly TableOutlineLine[];
}

/** At which detail a release holds each of its tables, and how much is hidden, in words. */
export function TableOutline({ caption, tables }: TableOutlineProps) {
  return (
    <DataTable
      caption={caption}
      rows={tables}
      rowKey={({ table }) => table}
      columns={[
        {
          ...{ key: 'table', label: 'Table', isRowHeader: true },
          render: ({ label, table }) => (
            <>
              {label} <code className="block font-normal text-muted">{table}</code>
            </>
          ),
        },
        {
          ...{ key: 'quarters', label: 'Quarters' },
          render: ({ quarters }) => <div className="min-w-40">{quarters}</div>,
        },
        { key: 'groups', label: 'Groups', render: (line) => <GroupWords line={line} /> },
        {
          ...{ key: 'shown', label: 'Numbers shown', align: 'end' },
          render: ({ shown }) => countText(shown),
        },
        {
          ...{ key: 'banded', label: 'Told as a band', align: 'end' },
          render: ({ banded }) => countText(banded),
        },
        {
          ...{ key: 'hidden', label: 'How much is hidden' },
          render: (line) => <div className="min-w-44">{hiddenWords(line)}</div>,
        },
      ]}
    />
  );
}

function GroupWords({ line: { groups, groupsByQuarter } }: { line: TableOutlineLine }) {
  const parts = [
    { words: 'All quarters together', labels: groups },
    { words: 'Single quarters', labels: groupsByQuarter },
  ];
  return (
    <div className="min-w-56 space-y-1">
      {parts.map(({ words, labels }) =>
        labels.length === 0 ? null : (
          <p key={words}>
            <span className="text-muted">{words}:</span> {labels.join(', ')}
          </p>
        ),
      )}
    </div>
  );
}

/** A little that is hidden is never told as 0%, nor all but a little as 100%. */
function hiddenWords({ shown, banded, hidden, missing }: TableOutlineLine): string {
  const all = shown + banded + hidden + missing;
  const rest = missing === 0 ? '' : `; ${countText(missing)} not collected or not to be estimated`;
  if (hidden === 0) return `Nothing of ${countText(all)}${rest}`;
  const percent = hidden === all ? 100 : Math.min(99, Math.ceil((100 * hidden) / all));
  return `${countText(hidden)} of ${countText(all)} numbers (${percent}%)${rest}`;
}
