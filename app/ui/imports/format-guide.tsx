import { DownloadLink } from '../charts/download-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

export interface FormatDescription {
  id: string;
  label: string;
  holds: string;
  columns: { name: string; isRequired: boolean; description: string; example: string }[];
}

/** Every format with what it holds, its columns, and a template. */
export function FormatGuide({ code, formats }: { code: string; formats: FormatDescription[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {formats.map((format) => (
        <li key={format.id} className="py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h3 className="text-lg font-semibold">{format.label}</h3>
            <DownloadLink href={`/pilots/${code}/uploads?template=${format.id}`}>
              Template
              <span className="sr-only"> of {format.label}</span>
            </DownloadLink>
          </div>
          <p className="max-w-prose text-muted">{format.holds}</p>
          <details className="mt-2">
            <summary className="mb-3 inline-flex min-h-6 cursor-pointer items-center rounded-sm text-sm font-semibold text-accent underline underline-offset-4 hover:text-accent-strong">
              Columns
              <span className="sr-only"> of {format.label}</span>
            </summary>
            <DataTable
              caption={`Columns of ${format.label}`}
              isCaptionHidden
              rows={format.columns}
              rowKey={({ name }) => name}
              columns={[
                {
                  key: 'name',
                  label: 'Column',
                  isRowHeader: true,
                  render: ({ name, isRequired }) => (
                    <>
                      <code>{name}</code>
                      {isRequired ? (
                        <span className="block text-xs font-normal text-muted">Required</span>
                      ) : null}
                    </>
                  ),
                },
                { key: 'description', label: 'Holds', render: ({ description }) => description },
                { key: 'example', label: 'Example', render: ({ example }) => example },
              ]}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}
