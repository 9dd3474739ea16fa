import type { ReactNode } from 'react';
import type { VocabularyRow } from '#app/core/formats/log-format.ts';
import { DownloadLink } from '../charts/download-link.tsx';
import { DataTable } from '../tables/data-table.tsx';
import { VocabularyTable } from './vocabulary-table.tsx';

interface ColumnDescription {
  name: string;
  isRequired: boolean;
  description: string;
  example: string;
}

export interface FormatDescription {
  id: string;
  label: string;
  holds: string;
  layout: 'delimited' | 'lines' | 'documents';
  columns: ColumnDescription[];
  /** What a vendor's words become; empty for Milepost's own formats. */
  vocabulary: readonly VocabularyRow[];
}

/** Every format with what it holds, its columns, what its words are counted as, and a template. */
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
          <Fold label={format.layout === 'delimited' ? 'Columns' : 'Fields'} of={format.label}>
            <ColumnTable format={format} />
          </Fold>
          {format.vocabulary.length > 0 ? (
            <Fold label="What its words are counted as" of={format.label}>
              <VocabularyTable label={format.label} rows={format.vocabulary} />
            </Fold>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Fold({ label, of, children }: { label: string; of: string; children: ReactNode }) {
  return (
    <details className="mt-2">
      <summary className="mb-3 inline-flex min-h-6 cursor-pointer items-center rounded-sm text-sm font-semibold text-accent underline underline-offset-4 hover:text-accent-strong">
        {label}
        <span className="sr-only"> of {of}</span>
      </summary>
      {children}
    </details>
  );
}

function ColumnTable({ format }: { format: FormatDescription }) {
  return (
    <DataTable
      caption={`${format.layout === 'delimited' ? 'Columns' : 'Fields'} of ${format.label}`}
      isCaptionHidden
      rows={format.columns}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'name',
          label: format.layout === 'delimited' ? 'Column' : 'Field',
          isRowHeader: true,
          render: ({ name, isRequired }) => (
            <>
              <code className="break-words">{name}</code>
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
  );
}
