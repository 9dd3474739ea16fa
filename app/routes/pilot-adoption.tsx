import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { readFirstReleaseState } from '#app/features/releases/read-first-release-state.ts';
import { readAdoption } from '#app/features/releases/results/read-adoption.ts';
import { readFunnel } from '#app/features/releases/results/read-funnel.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { AdoptionChart } from '#app/ui/charts/adoption-chart.tsx';
import { FunnelChart } from '#app/ui/charts/funnel-chart.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Adoption · ${params.code} · Milepost` },
];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const asked = featureContext(context);
    const [code, query] = [params.code ?? '', new URL(request.url).searchParams];
    const activity = readAdoption(asked, code, query);
    const funnel = readFunnel(asked, code, query);
    return {
      activity: activity && { ...activity, table: null },
      funnel: funnel && { ...funnel, table: null },
      building: readFirstReleaseState(asked, code),
    };
  });
}

export default function PilotAdoption() {
  const { activity, funnel, building } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Adoption"
        lead="How many credentials are in use, and how many of their holders reached each step on the way to a job."
      />
      <Section title="Activity by week" description="Live: every event in the imported logs.">
        {activity ? (
          <Activity {...activity} kept={funnel?.chosen} />
        ) : (
          <EmptyState title="No events yet">
            Activity is shown here as soon as a partner’s log of events has been imported.
          </EmptyState>
        )}
      </Section>
      <Section
        id="funnel"
        title="From credential to job"
        description="Released: people, counted once they have been watched for the whole time."
      >
        {funnel ? (
          <Funnel {...funnel} kept={activity?.chosen} />
        ) : (
          <WithoutRelease pilotCode={code} building={building} />
        )}
      </Section>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type ActivityPart = NonNullable<Page['activity']>;
/** What is chosen elsewhere on the page, and stays so. */
type Kept = { kept: Record<string, string> | undefined };

function Activity({ choices, chosen, chart, kept }: ActivityPart & Kept) {
  const { events } = choices;
  return (
    <>
      <ResultChooser
        kept={kept}
        fields={[{ name: 'events', label: 'Events', options: events, chosen: chosen.events }]}
      />
      <AdoptionChart {...chart} level={3} />
    </>
  );
}

type FunnelPart = NonNullable<Page['funnel']>;

function Funnel({ choices, chosen, chart, maturing, kept }: FunnelPart & Kept) {
  return (
    <>
      <ResultChooser
        kept={kept}
        fields={[
          { name: 'release', label: 'Release', options: choices.release, chosen: chosen.release },
          {
            name: 'cohort',
            label: 'Entry quarter',
            options: choices.cohort,
            chosen: chosen.cohort,
          },
          { name: 'group', label: 'People', options: choices.group, chosen: chosen.group },
        ]}
      />
      {chart ? (
        <FunnelChart {...chart} level={3} />
      ) : (
        <EmptyState title="Not published at this detail">
          A single quarter is not split into groups in this release. Choose all closed quarters, or
          everybody.
        </EmptyState>
      )}
      {maturing ? <Notice tone="info">{maturing}</Notice> : null}
    </>
  );
}
