import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { readQualityPage } from '#app/features/imports/quality/read-quality-page.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { CompletenessTables } from '#app/ui/imports/quality/completeness-tables.tsx';
import { RuleDefinitions } from '#app/ui/imports/quality/rule-definitions.tsx';
import { SendersTable } from '#app/ui/imports/quality/senders-table.tsx';
import { WarningsTable } from '#app/ui/imports/quality/warnings-table.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Quality of the logs of ${data?.name ?? 'the pilot'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readQualityPage(featureContext(context), params.code ?? ''));
}

export default function PilotLogQuality() {
  const { code, asOf, partners, completeness, warnings, definitions } =
    useLoaderData<typeof loader>();
  const silence = definitions.find(({ id }) => id === 'silent_partner')?.definition ?? '';
  return (
    <>
      <PageHeader
        title="Quality of the logs"
        eyebrow={<TextLink to={`/pilots/${code}/imports`}>Imports</TextLink>}
        lead={`How up to date and how complete each partner’s logs are, as of ${dateLabel(asOf)}. Counted from the receipts of the files, never from values in them.`}
      />
      <Section
        title="Up to date"
        description="Rows and refused rows of all files that were read to their end, dry runs left out."
      >
        <SendersTable senders={partners} silence={silence} />
      </Section>
      <Section
        title="Warnings"
        description="What was possible in the files but likely wrong. Each warning has its definition one click away."
      >
        <WarningsTable warnings={warnings} />
      </Section>
      <Section
        title="Complete"
        description="In how many valid rows each column has a value, in the files that stand in the logs. Whole percents, rounded down."
      >
        <CompletenessTables tables={completeness} />
      </Section>
      <Section id="rules" title="What the warnings mean">
        <RuleDefinitions rules={definitions} />
      </Section>
    </>
  );
}
