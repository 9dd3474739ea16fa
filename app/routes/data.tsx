import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { chosenBefore } from '#app/features/downloads/data-selection.ts';
import { readDataPage } from '#app/features/downloads/read-data-page.ts';
import { refusalSentence } from '#app/features/downloads/selection-refusals.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { acceptedTerms, wantedFile } from '#app/http/data-terms.server.ts';
import { page } from '#app/http/respond.server.ts';
import { DownloadLink } from '#app/ui/charts/download-link.tsx';
import { DataChooser } from '#app/ui/data/data-chooser.tsx';
import { PilotData } from '#app/ui/data/pilot-data.tsx';
import { ProgramWords } from '#app/ui/data/program-words.tsx';
import { TermsState } from '#app/ui/data/terms-state.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { firstReleaseSentence } from '#app/ui/releases/first-release-sentence.ts';
import { FollowedPage } from '#app/ui/releases/followed-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Data for research · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => {
    const query = new URL(request.url).searchParams;
    return {
      ...readDataPage(featureContext(context), context.environment.origin),
      chosen: chosenBefore(query),
      refused: refusalSentence(query.get('refused')),
      accepted: acceptedTerms(request, context),
      wanted: wantedFile(request),
    };
  });
}

export default function Data() {
  const { pilots, choices, chosen, refused, accepted, wanted } = useLoaderData<typeof loader>();
  const withReleases = pilots.filter(({ newest }) => newest !== null);
  const without = pilots.filter(({ newest }) => newest === null);
  const isBuilding = without.some(({ building }) => building !== null);
  return (
    <>
      <PageHeader
        title="Data for research"
        lead={
          <>
            Every published release as counted cells, the same bytes for everyone. No row stands for
            a person. Read <TextLink to="/methods">how it is counted</TextLink> before you cite it,
            and cite the release and its checksum.
          </>
        }
      />
      {accepted && wanted ? (
        <Notice tone="success" title="Thank you. Your file is ready.">
          <DownloadLink href={wanted} mayAskFirst>
            Download it
          </DownloadLink>
        </Notice>
      ) : null}
      {withReleases.length === 0 ? (
        <EmptyState title="No release has been published yet">
          As soon as a pilot publishes one, its files can be downloaded here.
        </EmptyState>
      ) : (
        <Section
          id="choose"
          title="Take one file"
          description="Rows of cells.csv from the releases, tables and quarters that you choose. They are the published rows as they are; what is not published at some detail cannot be asked for."
        >
          {refused ? <Notice tone="problem">{refused}</Notice> : null}
          <DataChooser pilots={withReleases} choices={choices} chosen={chosen} />
          <TermsState accepted={accepted} />
        </Section>
      )}
      {withReleases.map((pilot) => (
        <PilotData key={pilot.code} pilot={pilot} />
      ))}
      {without.length > 0 ? (
        <Section title="Pilots without a release so far">
          <ul className="list-disc ps-6">
            {without.map(({ code, name, building }) => (
              <li key={code}>
                <TextLink to={`/pilots/${code}`}>{name}</TextLink>
                {building ? `. ${firstReleaseSentence(building)}` : null}
              </li>
            ))}
          </ul>
          {isBuilding ? <FollowedPage areMany /> : null}
        </Section>
      ) : null}
      <Section title="For programs">
        <ProgramWords />
      </Section>
    </>
  );
}
