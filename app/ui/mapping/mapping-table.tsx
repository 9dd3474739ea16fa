import type { MappedColumn } from '#app/core/formats/column-mapping.ts';
import { DataTable } from '../tables/data-table.tsx';
import { clockOptions, dateOrderLabels } from './mapping-words.ts';

interface MappingTableProps {
  columns: Record<string, MappedColumn>;
}

/** A mapping to be read: what each column comes from and what its values mean. */
export function MappingTable({ columns }: MappingTableProps) {
  return (
    <DataTable
      caption="Columns of the mapping"
      isCaptionHidden
      rows={Object.entries(columns)}
      rowKey={([name]) => name}
      columns={[
        {
          key: 'name',
          label: 'Milepost reads',
          isRowHeader: true,
          render: ([name]) => <code>{name}</code>,
        },
        { key: 'from', label: 'From', render: ([, mapped]) => sourceText(mapped) },
        { key: 'how', label: 'How', render: ([, mapped]) => <Reading mapped={mapped} /> },
      ]}
    />
  );
}

function sourceText({ from, constant, madeOf }: MappedColumn): string {
  if (from !== null) return `“${from}”`;
  return madeOf.length > 0 ? `Made of ${madeOf.join(', ')}` : `“${constant}” in every row`;
}

function Reading({ mapped }: { mapped: MappedColumn }) {
  const { values, dateOrder, clock } = mapped;
  const meanings = Object.entries(values);
  if (meanings.length > 0) {
    return (
      <ul>
        {meanings.map(([value, code]) => (
          <li key={value} className="wrap-anywhere">
            {value} → <code>{code === '' ? 'left empty' : code}</code>
          </li>
        ))}
      </ul>
    );
  }
  if (dateOrder === 'iso' && clock === '') return 'As it is';
  const clockLabel = clockOptions.find(({ value }) => value === clock)?.label;
  return [dateOrderLabels[dateOrder], clockLabel].filter(Boolean).join('. ');
}
