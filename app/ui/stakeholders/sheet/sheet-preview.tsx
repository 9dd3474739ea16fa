import { Form } from '@remix-run/react';
import { SubmitButton } from '../../forms/submit-button.tsx';
import { Section } from '../../layout/section.tsx';
import { StatusBadge } from '../../layout/status-badge.tsx';
import { TextLink } from '../../layout/text-link.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { roleName } from '../stage-table.tsx';

export interface PreviewRow {
  number: number;
  name: string;
  /** Slugs with commas between them. */
  roles: string;
  region: string;
  website: string;
  problems: readonly string[];
  isReady: boolean;
  duplicate: { slug: string; name: string; by: 'name' | 'address'; isArchived: boolean } | null;
  sameAsRow: number | null;
}

interface SheetPreviewProps {
  cells: string;
  rows: readonly PreviewRow[];
}

/** Every row with what is wrong or already there. Those that are new and in order are ticked. */
export function SheetPreview({ cells, rows }: SheetPreviewProps) {
  const isNew = (row: PreviewRow) => row.isReady && !row.duplicate && row.sameAsRow === null;
  const fresh = rows.filter(isNew).length;
  return (
    <Section
      title="What would be imported"
      description={`${rows.length === 1 ? '1 row' : `${rows.length} rows`}, ${fresh} of them new and in order. Tick what is to be added.`}
    >
      <Form method="post">
        <input type="hidden" name="cells" value={cells} />
        <DataTable
          caption="Rows of the spreadsheet"
          isCaptionHidden
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              key: 'add',
              label: 'Add',
              render: (row) => (
                <input
                  type="checkbox"
                  name="rows[]"
                  value={row.number}
                  aria-label={`Add row ${row.number}`}
                  defaultChecked={isNew(row)}
                  disabled={!row.isReady}
                  className="size-6"
                />
              ),
            },
            { key: 'name', label: 'Name', isRowHeader: true, render: ({ name }) => name || '–' },
            {
              key: 'roles',
              label: 'Roles',
              render: ({ roles }) =>
                roles.split(', ').filter(Boolean).map(roleName).join(', ') || '–',
            },
            { key: 'region', label: 'Region', render: ({ region }) => region || '–' },
            { key: 'result', label: 'Finding', render: (row) => <Finding row={row} /> },
          ]}
        />
        <div className="mt-5">
          <SubmitButton name="intent" value="import">
            Import the ticked rows
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

function Finding({ row }: { row: PreviewRow }) {
  if (row.problems.length > 0) {
    return (
      <>
        <StatusBadge tone="problem">Needs a change</StatusBadge>
        {row.problems.map((problem) => (
          <span key={problem} className="block">
            {problem}
          </span>
        ))}
      </>
    );
  }
  if (row.duplicate) {
    const { slug, name, by, isArchived } = row.duplicate;
    return (
      <>
        <StatusBadge tone="warning">Already there</StatusBadge>
        <span className="block">
          Same {by === 'name' ? 'name' : 'web address'} as{' '}
          <TextLink to={`/stakeholders/${slug}`}>{name}</TextLink>
          {isArchived ? ', which is archived' : ''}
        </span>
      </>
    );
  }
  if (row.sameAsRow !== null) {
    return <StatusBadge tone="warning">{`Same as row ${row.sameAsRow}`}</StatusBadge>;
  }
  return <StatusBadge tone="success">New</StatusBadge>;
}
