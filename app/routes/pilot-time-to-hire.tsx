import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { hireHorizons, readTimeToHire } from '#app/features/releases/results/read-time-to-hire.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { HireCurveChart } from '#app/ui/charts/hire-curve-chart.tsx';
import { ShareByGroupChart } from '#app/ui/charts/share-by-group-chart.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Time to hire · ${params.code} · Milepost` },
];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const query = new URL(request.url).searchParams;
    const view = readTimeToHire(featureContext(context), params.code ?? '', query);
    return { view: view && { ...view, tables: null }, horizons: hireHorizons };
  });
}

export default function PilotTimeToHire() {
  const { view, horizons } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Time to hire"
        lead="The share of job seekers hired within 30, 60, 90 and 180 days, counted from the first application to the first accepted offer."
      />
      {view ? (
        <>
          <Chooser choices={view.choices} chosen={view.chosen} />
          <ShareByGroupChart {...view.shares} horizons={horizons} />
          <HireCurveChart {...view.curve} />
          <Section
            title="With and without an LER"
            description="People whose first application had a learning and employment record, beside those whose first application had none. What is seen here is an association."
          >
            <ShareByGroupChart {...view.ler} horizons={horizons} level={3} />
          </Section>
        </>
      ) : (
        <WithoutRelease pilotCode={code} />
      )}
    </>
  );
}

type View = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['view']>;

function Chooser({ choices, chosen }: Pick<View, 'choices' | 'chosen'>) {
  return (
    <ResultChooser
      fields={[
        { name: 'release', label: 'Release', options: choices.release, chosen: chosen.release },
        {
          name: 'cohort',
          label: 'Quarter of the first application',
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
