import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { readFirstReleaseState } from '#app/features/releases/read-first-release-state.ts';
import { hireHorizons, readTimeToHire } from '#app/features/releases/results/read-time-to-hire.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { DifferenceFigure } from '#app/ui/charts/difference-figure.tsx';
import { HireCurveChart } from '#app/ui/charts/hire-curve-chart.tsx';
import { HireMedianFigure } from '#app/ui/charts/hire-median-figure.tsx';
import { SearchEndChart } from '#app/ui/charts/search-end-chart.tsx';
import { ShareByGroupChart } from '#app/ui/charts/share-by-group-chart.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { ChoiceLinks } from '#app/ui/results/choice-links.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';
import { WithoutClock } from '#app/ui/results/without-clock.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Time to hire · ${params.code} · Milepost` },
];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const query = new URL(request.url).searchParams;
    const [asked, code] = [featureContext(context), params.code ?? ''];
    const view = readTimeToHire(asked, code, query);
    const building = readFirstReleaseState(asked, code);
    return { view: view && { ...view, tables: null }, horizons: hireHorizons, building };
  });
}

export default function PilotTimeToHire() {
  const { view, horizons, building } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Time to hire"
        lead={
          view?.lead ??
          'The share of job seekers hired within 30, 60, 90 and 180 days of the first application.'
        }
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
  const { shares, differences, search, chosen } = view;
  return (
    <>
      <ChoiceLinks
        label="Clock"
        choices={view.choices.clock}
        chosen={chosen.clock}
        hrefFor={(clock) => `?${new URLSearchParams({ ...chosen, clock })}`}
      />
      <Chooser choices={view.choices} chosen={chosen} />
      {shares ? <ShareByGroupChart {...shares} horizons={horizons} /> : <WithoutClock />}
      {differences ? (
        <details className="my-6">
          <summary className="w-fit cursor-pointer font-semibold">Compare groups</summary>
          <DifferenceFigure {...differences} />
        </details>
      ) : null}
      {search ? (
        <>
          <HireCurveChart {...search.curve} />
          <HireMedianFigure {...search.median} />
          <SearchEndChart {...search.ends} />
          <Section
            title="With and without an LER"
            description="People whose first application had a learning and employment record, beside those whose first application had none. What is seen here is an association."
          >
            <ShareByGroupChart {...search.ler} horizons={horizons} level={3} />
            <TextLink to="../comparison">Compare them within groups</TextLink>
          </Section>
        </>
      ) : (
        <p className="max-w-prose text-muted">
          The curve, the median, who left the search, and people with and without an LER are
          published by the first clock: from the first application to the first accepted offer.
        </p>
      )}
    </>
  );
}

function Chooser({ choices, chosen }: Pick<View, 'choices' | 'chosen'>) {
  return (
    <ResultChooser
      kept={{ clock: chosen.clock }}
      fields={[
        { name: 'release', label: 'Release', options: choices.release, chosen: chosen.release },
        {
          name: 'cohort',
          label:
            chosen.clock === 'credential'
              ? 'Quarter of the first credential'
              : 'Quarter of the first application',
          options: choices.cohort,
          chosen: chosen.cohort,
        },
        {
          name: 'dimension',
          label: 'Groups by',
          options: choices.dimension,
          chosen: chosen.dimension,
        },
      ]}
    />
  );
}
