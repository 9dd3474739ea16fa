import { dateLabel } from '#app/core/measures/period-label.ts';
import { DownloadLink } from '../charts/download-link.tsx';
import { countText } from '../charts/number-text.ts';
import { TextLink } from '../layout/text-link.tsx';
import { DataTable } from '../tables/data-table.tsx';

export interface ReleaseLine {
  number: number;
  isPreview: boolean;
  revises: number | null;
  asOf: string;
  builtAt: string;
  cohorts: string;
  cellsShown: number;
  cellsBanded: number;
  cellsHidden: number;
  cellsSha256: string;
}

interface ReleasesTableProps {
  caption: string;
  pilotCode: string;
  releases: readonly ReleaseLine[];
  /** The whole package as well, by the addresses that ask for the terms, and the checksum. */
  isForResearchers?: boolean;
}

/** Releases of one pilot, newest first, each with its files. */
export function ReleasesTable(props: ReleasesTableProps) {
  const { caption, pilotCode, releases, isForResearchers } = props;
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
              {release.revises === null ? null : (
                <span className="block text-sm text-muted">corrects release {release.revises}</span>
              )}
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
          key: 'cellsBanded',
          label: 'Told as a band',
          align: 'end',
          render: (release) => countText(release.cellsBanded),
        },
        {
          key: 'cellsHidden',
          label: 'Hidden to protect privacy',
          align: 'end',
          render: (release) => countText(release.cellsHidden),
        },
        {
          key: 'file',
          label: isForResearchers ? 'Files' : 'File',
          render: (release) => (
            <div className="relative">
              {isForResearchers ? (
                <ResearchFiles pilotCode={pilotCode} release={release} />
              ) : (
                <DownloadLink href={`${path(release)}/cells.csv`}>
                  cells.csv
                  <OfRelease release={release} />
                </DownloadLink>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

function OfRelease({ release }: { release: ReleaseLine }) {
  return (
    <span className="sr-only">
      {release.isPreview ? ' of the preview' : ` of release ${release.number}`}
    </span>
  );
}

function ResearchFiles({ pilotCode, release }: { pilotCode: string; release: ReleaseLine }) {
  return (
    <>
      <span className="flex flex-wrap gap-x-4">
        <DownloadLink href={`/data/${pilotCode}/${release.number}/package.zip`} mayAskFirst>
          Package (ZIP)
          <OfRelease release={release} />
        </DownloadLink>
        <DownloadLink href={`/data/cells.csv?pilot=${pilotCode}:${release.number}`} mayAskFirst>
          cells.csv
          <OfRelease release={release} />
        </DownloadLink>
      </span>
      <p className="mt-1 max-w-56 font-mono text-xs break-all text-muted">
        SHA-256 of cells.csv {release.cellsSha256}
      </p>
    </>
  );
}
