import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readDataCatalogue } from '#app/features/releases/read-data-catalogue.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { ReleasesTable } from '#app/ui/releases/releases-table.tsx';

export const meta: MetaFunction = () => [{ title: 'Data for research · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => ({ pilots: readDataCatalogue(featureContext(context)) }));
}

export default function Data() {
  const { pilots } = useLoaderData<typeof loader>();
  const withReleases = pilots.filter(({ releases }) => releases.length > 0);
  const without = pilots.filter(({ releases }) => releases.length === 0);
  return (
    <>
      <PageHeader
        title="Data for research"
        lead={
          <>
            Every published release as one CSV file of counted cells, the same bytes for everyone.
            No row stands for a person. Read <TextLink to="/methods">how it is counted</TextLink>{' '}
            before you cite it, and cite the release and its checksum.
          </>
        }
      />
      {withReleases.length === 0 ? (
        <EmptyState title="No release has been published yet">
          As soon as a pilot publishes one, its file can be downloaded here.
        </EmptyState>
      ) : null}
      {withReleases.map(({ code, name, region, releases }) => (
        <Section
          key={code}
          title={name}
          description={[code, region].filter(Boolean).join(' · ')}
          actions={<TextLink to={`/pilots/${code}`}>About this pilot</TextLink>}
        >
          <ReleasesTable
            caption={`Releases of ${name}, newest first`}
            pilotCode={code}
            releases={releases}
            showsChecksum
          />
        </Section>
      ))}
      {without.length > 0 ? (
        <Section title="Pilots without a release so far">
          <ul className="list-disc ps-6">
            {without.map(({ code, name }) => (
              <li key={code}>
                <TextLink to={`/pilots/${code}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="For programs">
        <p className="max-w-prose">
          The list of pilots is at <code className="wrap-anywhere">/api/v1/pilots</code>, the
          releases of one at <code className="wrap-anywhere">/api/v1/pilots/CODE/releases</code>,
          and the file of one at{' '}
          <code className="wrap-anywhere">/api/v1/pilots/CODE/releases/NUMBER/cells.csv</code>. In R
          or Python read it as it is: UTF-8, a header row, and empty fields where a number is not
          shown. The column <code className="wrap-anywhere">status</code> says why a number is
          missing; treat <code className="wrap-anywhere">suppressed</code> as unknown, never as
          zero.
        </p>
      </Section>
    </>
  );
}
