import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { readFirstReleaseState } from '#app/features/releases/read-first-release-state.ts';
import { readCohorts } from '#app/features/releases/results/read-cohorts.ts';
import { hireHorizons } from '#app/features/releases/results/read-time-to-hire.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { CohortChart } from '#app/ui/charts/cohort-chart.tsx';
import { ThenAndNowFigure } from '#app/ui/charts/then-and-now-figure.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ChoiceLinks } from '#app/ui/results/choice-links.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';
import { WithoutClock } from '#app/ui/results/without-clock.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Cohorts · ${params.code} · Milepost` },
];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const query = new URL(request.url).searchParams;
    const [asked, code] = [featureContext(context), params.code ?? ''];
    const view = readCohorts(asked, code, query);
    const building = readFirstReleaseState(asked, code);
    return { view: view && { ...view, tables: null }, horizons: hireHorizons, building };
  });
}

export default function PilotCohorts() {
  const { view, horizons, building } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Cohorts"
        lead={`People by the quarter in which they began, each quarter watched for 180 days. ${view?.lead ?? ''}`}
      />
      {view ? (
        <Results view={view} horizons={horizons} />
      ) : (
        <WithoutRelease pilotCode={code} building={building} />
      )}
    </>
  );
}

type View = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['view']>;

function Results({ view, horizons }: { view: View; horizons: readonly string[] }) {
  const { choices, chosen, everybody, byLer, thenAndNow } = view;
  return (
    <>
      <ChoiceLinks
        label="Clock"
        choices={choices.clock}
        chosen={chosen.clock}
        hrefFor={(clock) => `?${new URLSearchParams({ ...chosen, clock })}`}
      />
      <ResultChooser
        kept={{ clock: chosen.clock }}
        fields={[
          { name: 'release', label: 'Release', options: choices.release, chosen: chosen.release },
          {
            name: 'earlier',
            label: 'Earlier release to set beside it',
            options: choices.earlier,
            chosen: chosen.earlier,
          },
        ]}
      />
      {everybody ? <CohortChart {...everybody} horizons={horizons} /> : <WithoutClock />}
      {byLer.length > 0 ? (
        <Section
          title="With and without an LER"
          description="The same quarters for people whose first application had a learning and employment record, and for those whose first application had none. What is seen here is an association."
        >
          {byLer.map((figure) => (
            <CohortChart key={figure.id} {...figure} horizons={horizons} level={3} />
          ))}
        </Section>
      ) : null}
      {thenAndNow ? (
        <Section title="Then and now">
          <ThenAndNowFigure {...thenAndNow} level={3} />
        </Section>
      ) : null}
    </>
  );
}
