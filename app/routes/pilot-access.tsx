import type { LoaderFunctionArgs } from '@remix-run/node';
import { type MetaFunction, useLoaderData, useParams } from '@remix-run/react';
import { readGapsReview } from '#app/features/pilots/read-gaps-review.ts';
import { readFirstReleaseState } from '#app/features/releases/read-first-release-state.ts';
import { readAccess } from '#app/features/releases/results/read-access.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { AccessFigures } from '#app/ui/results/access-figures.tsx';
import { GapsReview } from '#app/ui/results/gaps-review.tsx';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Access and gaps · ${params.code} · Milepost` },
];

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return page(() => {
    const [asked, code] = [featureContext(context), params.code ?? ''];
    const view = readAccess(asked, code, new URL(request.url).searchParams);
    const building = readFirstReleaseState(asked, code);
    const review = readGapsReview(asked, code);
    return { view: view && { ...view, tables: null }, review, building };
  });
}

export default function PilotAccess() {
  const { view, review, building } = useLoaderData<typeof loader>();
  const { code = '' } = useParams();
  return (
    <>
      <PageHeader
        title="Access and gaps"
        lead="Who gets a credential and a job, group by group: how far groups are apart, where on the way, and how many more people would bring them level."
      />
      {view ? <AccessFigures {...view} /> : <WithoutRelease pilotCode={code} building={building} />}
      <Section title="Review">
        <GapsReview pilotCode={code} {...review} />
      </Section>
    </>
  );
}
