import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readHome } from '#app/features/roadmap/read-home.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { EcosystemMapSection } from '#app/ui/home/ecosystem-map-section.tsx';
import { HomeFigures } from '#app/ui/home/home-figures.tsx';
import { HomeHeading } from '#app/ui/home/home-heading.tsx';
import { NextSteps } from '#app/ui/home/next-steps.tsx';
import { PilotSummaries } from '#app/ui/home/pilot-summaries.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction = () => [
  { title: 'Milepost: where LER pilots stand, and who reaches a job' },
  {
    name: 'description',
    content:
      'Progress and outcomes of Learning and Employment Record pilots, measured honestly and published safely.',
  },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => readHome(featureContext(context), new URL(request.url).searchParams));
}

export default function Home() {
  const { map, view, pilots, published } = useLoaderData<typeof loader>();
  return (
    <>
      <HomeHeading />
      <HomeFigures map={map} pilotCount={pilots.length} published={published} />
      <EcosystemMapSection view={view} />
      <Section title="Pilots">
        <PilotSummaries pilots={pilots} />
      </Section>
      <Section title="Where to go next">
        <NextSteps />
      </Section>
    </>
  );
}
