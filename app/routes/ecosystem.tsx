import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readEcosystem } from '#app/features/ecosystem/read-ecosystem.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { BlockerList } from '#app/ui/ecosystem/blocker-list.tsx';
import { EcosystemFilters } from '#app/ui/ecosystem/ecosystem-filters.tsx';
import { LifecycleView } from '#app/ui/ecosystem/lifecycle-view.tsx';
import { RoleCoverage } from '#app/ui/ecosystem/role-coverage.tsx';
import { WhatIf } from '#app/ui/ecosystem/what-if.tsx';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction = () => [{ title: 'The ecosystem · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => readEcosystem(featureContext(context), new URL(request.url).searchParams));
}

export default function Ecosystem() {
  const { filter, choices, coverage, lifecycle, blockers, choice, whatIf, ...counts } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Who is missing, and who waits for whom?"
        lead="The roles that nobody fills, the fewest moves to one more full life of a record, and what each move would open."
        breadcrumbs={[{ label: 'Map', to: '/' }]}
        actions={
          <ButtonLink to="/progress" kind="secondary">
            Progress over time
          </ButtonLink>
        }
      />
      <EcosystemFilters filter={filter} choices={choices} />
      <Section
        title="Coverage of roles"
        description="The ten roles of the LER Ecosystem Map, and how many stakeholders hold each here."
      >
        <RoleCoverage coverage={coverage} />
      </Section>
      <Section
        title="One more full lifecycle"
        description="A record’s full life has five steps. Ready means stage 3, Piloting: it has been done with real people."
      >
        <LifecycleView lifecycle={lifecycle} filter={filter} />
      </Section>
      <Section
        id="what-if"
        title="What if?"
        description="Set a stakeholder’s stage and see which blocked actions open. Nothing is changed by it."
      >
        <WhatIf filter={filter} choices={choices} choice={choice} whatIf={whatIf} />
      </Section>
      <Section
        title="Who waits for whom"
        description={`Of ${counts.actionCount} actions in the checklists, somebody’s stage speaks for ${counts.doneCount}. These are done by nobody yet, and others wait for them.`}
      >
        <BlockerList blockers={blockers} filter={filter} />
      </Section>
    </>
  );
}
