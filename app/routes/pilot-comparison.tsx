import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { readFirstReleaseState } from '#app/features/releases/read-first-release-state.ts';
import { readComparison } from '#app/features/releases/results/read-comparison.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { BalanceChart } from '#app/ui/charts/balance-chart.tsx';
import { ComparisonByDayChart } from '#app/ui/charts/comparison-by-day-chart.tsx';
import { ComparisonChart } from '#app/ui/charts/comparison-chart.tsx';
import { WhatItWouldTake } from '#app/ui/comparison/what-it-would-take.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Comparison · ${params.code} · Milepost` },
];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const query = new URL(request.url).searchParams;
    const [asked, code] = [featureContext(context), params.code ?? ''];
    const view = readComparison(asked, code, query);
    const building = readFirstReleaseState(asked, code);
    return { view: view && { ...view, tables: null }, building };
  });
}

export default function PilotComparison() {
  const { view, building } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Comparison"
        lead="People whose first application had a learning and employment record (LER), beside people whose first application had none: all together, and within groups of people in the same situation. What is seen here is an association."
      />
      {view ? <Comparison {...view} /> : <WithoutRelease pilotCode={code} building={building} />}
    </>
  );
}

type View = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['view']>;

function Comparison({ choices, chosen, comparison, byDay, balance, whatItWouldTake }: View) {
  return (
    <>
      <ResultChooser
        fields={[
          { name: 'release', label: 'Release', options: choices.release, chosen: chosen.release },
          { name: 'days', label: 'Outcome', options: choices.days, chosen: chosen.days },
          {
            name: 'within',
            label: 'Compare within',
            options: choices.within,
            chosen: chosen.within,
          },
        ]}
      />
      <ComparisonChart {...comparison} />
      {comparison.reading.length > 0 ? (
        <Section title="How to read this">
          <ul className="max-w-prose list-disc space-y-2 ps-6">
            {comparison.reading.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ComparisonByDayChart {...byDay} />
      <p className="max-w-prose">{byDay.logRank}</p>
      <BalanceChart {...balance} />
      <WhatItWouldTake {...whatItWouldTake} kept={chosen} />
    </>
  );
}
