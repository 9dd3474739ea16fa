import { countNoun } from '#app/core/count-noun.ts';
import { countText } from '../charts/number-text.ts';
import { DataTable } from '../tables/data-table.tsx';

interface HiddenGroupLine {
  key: string;
  kind: string;
  label: string;
  hidden: number;
  of: number;
}

interface HiddenGroupsProps {
  tables: readonly {
    table: string;
    label: string;
    hidden: number;
    of: number;
    groups: readonly HiddenGroupLine[];
  }[];
}

/** Which groups lose how many numbers, table by table. */
export function HiddenGroups({ tables }: HiddenGroupsProps) {
  return (
    <ul className="mt-4 space-y-3">
      {tables.map(({ table, label, hidden, of, groups }) => (
        <li key={table}>
          <details>
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent underline underline-offset-4">
              {label}: {countText(hidden)} of {countNoun(of, 'number')} hidden, by group
            </summary>
            <div className="mt-2">
              <DataTable
                caption={`Hidden numbers of the table ${label}`}
                isCaptionHidden
                rows={groups}
                rowKey={({ key }) => key}
                columns={[
                  { key: 'kind', label: 'Kind of group', render: ({ kind }) => kind },
                  {
                    key: 'group',
                    label: 'Group',
                    isRowHeader: true,
                    render: (line) => line.label,
                  },
                  {
                    key: 'hidden',
                    label: 'Hidden numbers',
                    align: 'end',
                    render: (line) => `${countText(line.hidden)} of ${countText(line.of)}`,
                  },
                ]}
              />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
