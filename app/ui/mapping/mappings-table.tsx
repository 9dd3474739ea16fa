import { formatMoment } from '../format-moment.ts';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface MappingLine {
  id: number;
  partnerName: string | null;
  formatLabel: string;
  columnsRead: number;
  columnsOfFile: number;
  savedBy: string;
  savedAt: string;
}

/** The mappings that are in use. */
export function MappingsTable({ code, mappings }: { code: string; mappings: MappingLine[] }) {
  return (
    <DataTable
      caption="Mappings in use"
      isCaptionHidden
      rows={mappings}
      rowKey={({ id }) => String(id)}
      empty="No mapping has been saved. Files with the format’s own columns need none."
      columns={[
        {
          key: 'id',
          label: 'Mapping',
          isRowHeader: true,
          render: ({ id }) => (
            <TextLink to={`/pilots/${code}/mappings/${id}`}>Mapping {id}</TextLink>
          ),
        },
        {
          key: 'partner',
          label: 'Files of',
          render: ({ partnerName }) => partnerName ?? 'Nobody in particular',
        },
        { key: 'format', label: 'Read as', render: ({ formatLabel }) => formatLabel },
        {
          key: 'columns',
          label: 'Columns read',
          render: ({ columnsRead, columnsOfFile }) =>
            `${columnsRead}, from ${columnsOfFile} in the file`,
        },
        { key: 'by', label: 'Saved by', render: ({ savedBy }) => savedBy },
        { key: 'at', label: 'Saved', render: ({ savedAt }) => formatMoment(savedAt) },
      ]}
    />
  );
}
