import { DataTable } from '../tables/data-table.tsx';

interface ActionAreaTableProps {
  areas: readonly {
    id: string;
    title: string;
    description: string;
    coverage: Readonly<Record<string, number | undefined>>;
  }[];
  roles: readonly { id: string; name: string }[];
}

/** The four action areas, what they are, and how many points each has for each role. */
export function ActionAreaTable({ areas, roles }: ActionAreaTableProps) {
  return (
    <>
      <dl className="mb-4 grid gap-4 md:grid-cols-2">
        {areas.map(({ id, title, description }) => (
          <div key={id}>
            <dt className="font-bold">{title}</dt>
            <dd className="text-sm text-muted">{description}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        caption="Points of each action area by role"
        isCaptionHidden
        rows={roles}
        rowKey={({ id }) => id}
        columns={[
          { key: 'role', label: 'Role', isRowHeader: true, render: ({ name }) => name },
          ...areas.map(({ id, title, coverage }) => ({
            key: id,
            label: title,
            align: 'end' as const,
            render: (role: { id: string }) => coverage[role.id] || '–',
          })),
        ]}
      />
    </>
  );
}
