import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addressNumber } from '#app/core/forms/address-number.ts';
import { readCitation } from '#app/features/exports/cite-release.ts';
import { readReleasePage } from '#app/features/releases/read-release-page.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { DownloadLink } from '#app/ui/charts/download-link.tsx';
import { Citation } from '#app/ui/data/citation.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { HiddenCells } from '#app/ui/releases/hidden-cells.tsx';
import { ReleaseCells } from '#app/ui/releases/release-cells.tsx';
import { ReleaseFiles } from '#app/ui/releases/release-files.tsx';
import { ReleaseManifest } from '#app/ui/releases/release-manifest.tsx';
import { WithdrawnNotice } from '#app/ui/releases/withdrawn-notice.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? releaseTitle(data.release) : 'Release'} · Milepost` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return page(() => {
    const [asking, query] = [featureContext(context), new URL(request.url).searchParams];
    const [code, number] = [params.code ?? '', addressNumber(params.number)];
    const choice = {
      table: query.get('table'),
      cohort: query.get('cohort'),
      dimension: query.get('dimension'),
    };
    const cited = readCitation(asking, code, number, context.environment.origin);
    return { ...readReleasePage(asking, code, number, choice), cited };
  });
}

export default function PilotRelease() {
  const { release, pilotCode, tallies, files, chosen, choices, table, cited, ...since } =
    useLoaderData<typeof loader>();
  const path = `/pilots/${pilotCode}/releases`;
  return (
    <>
      <PageHeader
        title={releaseTitle(release)}
        eyebrow={<TextLink to={path}>All releases</TextLink>}
        lead={
          release.isPreview
            ? 'What would be published now. It has passed the same checks as a release, and only people who may publish see it.'
            : 'Published, and never to change.'
        }
        actions={
          <>
            {release.isPreview ? null : (
              <DownloadLink href={`${path}/${release.number}/package.zip`}>
                Download the package (ZIP)
              </DownloadLink>
            )}
            <DownloadLink href={`${path}/${release.number}/cells.csv`}>
              Download cells.csv
            </DownloadLink>
          </>
        }
      />
      <WithdrawnNotice withdrawn={since.withdrawn} mayReadReceipts={since.mayReadReceipts} />
      <Section title="Facts about this release">
        <ReleaseManifest release={release} />
      </Section>
      <Section title="Files">
        <ReleaseFiles path={`${path}/${release.number}`} files={files} signedBy={cited.signedBy} />
      </Section>
      {release.isPreview ? null : (
        <Section title="How to cite it">
          <Citation of={`release ${release.number}`} {...cited} />
        </Section>
      )}
      <Section title="Tables" description={table.description}>
        <ResultChooser
          fields={[
            { name: 'table', label: 'Table', options: choices.table, chosen: chosen.table },
            { name: 'cohort', label: 'Quarter', options: choices.cohort, chosen: chosen.cohort },
            {
              name: 'dimension',
              label: 'Split by',
              options: choices.dimension,
              chosen: chosen.dimension,
            },
          ]}
        />
        <ReleaseCells caption={table.label} measures={table.measures} rows={table.rows} />
        <p className="mt-3 max-w-prose text-sm text-muted">
          {table.cohortRule} In brackets the share in whole percents and its 95% interval: of
          intervals made this way, 95 in 100 hold the share that lies behind the chance of who
          happened to be in the group. A share given by its limits alone is a{' '}
          <TextLink to="/methods#bands">band</TextLink>: the number is hidden and lies between them.
        </p>
      </Section>
      <Section title="What is hidden">
        <HiddenCells tables={tallies} />
      </Section>
    </>
  );
}

function releaseTitle({ isPreview, number }: { isPreview: boolean; number: number }): string {
  return isPreview ? 'Preview of the next release' : `Release ${number}`;
}
