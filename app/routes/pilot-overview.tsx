import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readPilotOverview } from '#app/features/pilots/read-pilot-overview.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { OverviewMetrics } from '#app/ui/pilots/overview-metrics.tsx';
import { OverviewMilestones } from '#app/ui/pilots/overview-milestones.tsx';
import { OverviewPartners } from '#app/ui/pilots/overview-partners.tsx';
import { PilotFacts } from '#app/ui/pilots/pilot-facts.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.pilot.name ?? 'Pilot'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readPilotOverview(featureContext(context), params.code ?? ''));
}

export default function PilotOverview() {
  const { pilot, partners, coverage, milestones, metrics } = useLoaderData<typeof loader>();
  const address = `/pilots/${pilot.code}`;
  return (
    <>
      <PageHeader title="Overview" lead={pilot.summary || undefined} />
      <Section
        title="Metrics against targets"
        actions={<TextLink to={`${address}/metrics`}>All metrics</TextLink>}
      >
        <OverviewMetrics code={pilot.code} metrics={metrics} />
      </Section>
      <Section
        title="Milestones"
        actions={<TextLink to={`${address}/milestones`}>All milestones</TextLink>}
      >
        <OverviewMilestones milestones={milestones} />
      </Section>
      <Section
        title="Partners"
        actions={<TextLink to={`${address}/partners`}>All partners</TextLink>}
      >
        <OverviewPartners partners={partners} />
      </Section>
      <Section title="About this pilot">
        <PilotFacts pilot={pilot} coverage={coverage} />
      </Section>
    </>
  );
}
