import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { readAccess } from '#app/features/releases/results/read-access.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { AccessChart } from '#app/ui/charts/access-chart.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ResultChooser } from '#app/ui/results/result-chooser.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [{ title: `Access · ${params.code} · Milepost` }];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const query = new URL(request.url).searchParams;
    const view = readAccess(featureContext(context), params.code ?? '', query);
    return { view: view && { ...view, table: null } };
  });
}

export default function PilotAccess() {
  const { view } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Access"
        lead="Of the people who were eligible for the pilot, the share in each group who accepted a credential."
      />
      {view ? <Access {...view} /> : <WithoutRelease pilotCode={code} />}
    </>
  );
}

type View = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['view']>;

function Access({ choices, chosen, chart, representation }: View) {
  if (!chart) {
    return (
      <EmptyState title="The eligible people are not known">
        Access compares people with a credential to the people who were eligible. It is shown in the
        first release after a file of the eligible population has been imported.
      </EmptyState>
    );
  }
  return (
    <>
      <ResultChooser
        fields={[
          { name: 'release', label: 'Release', options: choices.release, chosen: chosen.release },
          {
            name: 'dimension',
            label: 'Groups by',
            options: choices.dimension,
            chosen: chosen.dimension,
          },
        ]}
      />
      <AccessChart {...chart} />
      <Section title="Representation">
        {representation.length > 0 ? (
          <ul className="max-w-prose list-disc space-y-1 ps-6">
            {representation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p>In this release there are too few shown groups to compare.</p>
        )}
      </Section>
    </>
  );
}
