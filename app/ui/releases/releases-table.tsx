import { dateLabel } from '#app/core/measures/period-label.ts';
import { DownloadLink } from '../charts/download-link.tsx';
import { countText } from '../charts/number-text.ts';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

export interface ReleaseLine {
  number: number;
  isPreview: boolean;
  asOf: string;
  builtAt: string;
  cohorts: string;
  cellsShown: number;
  cellsHidden: number;
  cellsSha256: string;
}

interface ReleasesTableProps {
  caption: string;
  pilotCode: string;
  releases: readonly ReleaseLine[];
  /** For researchers: the checksum beside each file. */
  showsChecksum?: boolean;
}

/** Releases of one pilot, newest first, each with its file. */
export function ReleasesTable(props: ReleasesTableProps) {
  const { caption, pilotCode, releases, showsChecksum } = props;
  const path = (release: ReleaseLine) => `/pilots/${pilotCode}/releases/${release.number}`;
  return (
    <DataTable
      caption={caption}
      rows={releases}
      rowKey={(release) => String(release.number)}
      empty="No release yet."
      columns={[
        {
          key: 'number',
          label: 'Release',
          isRowHeader: true,
          render: (release) => (
            <span className="whitespace-nowrap">
              <TextLink to={path(release)}>
                {release.isPreview ? 'Preview' : `Release ${release.number}`}
              </TextLink>
            </span>
          ),
        },
        { key: 'asOf', label: 'As of', render: (release) => dateLabel(release.asOf) },
        { key: 'builtAt', label: 'Built', render: (release) => dateLabel(release.builtAt) },
        { key: 'cohorts', label: 'Entry quarters', render: (release) => release.cohorts },
        {
          key: 'cellsShown',
          label: 'Numbers shown',
          align: 'end',
          render: (release) => countText(release.cellsShown),
        },
        {
          key: 'cellsHidden',
          label: 'Hidden to protect privacy',
          align: 'end',
          render: (release) => countText(release.cellsHidden),
        },
        {
          key: 'file',
          label: 'File',
          render: (release) => (
            <div className="relative">
              <DownloadLink href={`${path(release)}/cells.csv`}>
                cells.csv
                <span className="sr-only">
                  {release.isPreview ? ' of the preview' : ` of release ${release.number}`}
                </span>
              </DownloadLink>
              {showsChecksum ? (
                <p className="mt-1 max-w-56 font-mono text-xs break-all text-muted">
                  SHA-256 {release.cellsSha256}
                </p>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}
