import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describeMethods } from '#app/features/releases/describe-methods.ts';
import { page } from '#app/http/respond.server.ts';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { CodeLists } from '#app/ui/methods/code-lists.tsx';
import { CohortsMethod } from '#app/ui/methods/cohorts-method.tsx';
import { ComparisonMethod } from '#app/ui/methods/comparison-method.tsx';
import { DisclosureRules } from '#app/ui/methods/disclosure-rules.tsx';
import { GapsMethod } from '#app/ui/methods/gaps-method.tsx';
import { MethodLimits } from '#app/ui/methods/method-limits.tsx';
import { TableDefinitions } from '#app/ui/methods/table-definitions.tsx';
import { TimeToHireMethod } from '#app/ui/methods/time-to-hire-method.tsx';

export const meta: MetaFunction = () => [{ title: 'Methods · Milepost' }];

export function loader() {
  return page(() => describeMethods());
}

export default function Methods() {
  const { policy, cohortClosesAfterDays, sizeClasses, tables, dimensions } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Methods"
        lead="What is counted, how shares and intervals are computed, what is hidden to protect people, and what these numbers cannot say."
      />
      <Section
        id="what-is-counted"
        title="What is counted"
        description="A person, a credential and an application are three different units. Every number in a release counts people."
      >
        <TableDefinitions tables={tables} />
      </Section>
      <Section title="Time to hire" id="time-to-hire">
        <TimeToHireMethod />
      </Section>
      <Section title="Cohorts" id="cohorts">
        <CohortsMethod />
      </Section>
      <Section id="gaps" title="Gaps between groups">
        <GapsMethod />
      </Section>
      <Section id="comparison" title="With and without an LER">
        <ComparisonMethod />
      </Section>
      <Section
        title="How numbers are made safe"
        description={`Disclosure policy, version ${policy.version}. Every release stores the policy it was built with.`}
      >
        <DisclosureRules
          policy={policy}
          cohortClosesAfterDays={cohortClosesAfterDays}
          sizeClasses={sizeClasses}
        />
      </Section>
      <Section title="What these numbers do not cover">
        <MethodLimits />
      </Section>
      <Section
        title="Groups of people"
        description="Where people are counted by what they said of themselves, these are the words. Each list also has: prefer not to say, not collected, unknown."
      >
        <CodeLists dimensions={dimensions} />
      </Section>
    </>
  );
}
