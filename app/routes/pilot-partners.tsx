import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { coverageSentence } from '#app/core/measures/verification-coverage.ts';
import { changePartner } from '#app/features/pilots/change-partner.ts';
import { partnerForm } from '#app/features/pilots/partner-form.ts';
import { readPartners } from '#app/features/pilots/read-partners.ts';
import { answerForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { PartnerFields } from '#app/ui/pilots/partner-fields.tsx';
import { PartnerTable } from '#app/ui/pilots/partner-table.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Partners of ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readPartners(featureContext(context), params.code ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'pilot:write');
    return answerForm(request, partnerForm, (form) => {
      changePartner(featureContext(context), params.code ?? '', form);
      return redirect(`/pilots/${params.code}/partners`);
    });
  });
}

export default function PilotPartners() {
  const { partners, coverage, choices, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Partners" />
      <Notice tone="info" title={coverageSentence(coverage)}>
        <p>
          A verifier that sends no log is not a verifier that verified nothing: what it checked
          cannot be seen here.
        </p>
      </Notice>
      {partners.length > 0 ? (
        <PartnerTable partners={partners} mayWrite={mayWrite} />
      ) : (
        <EmptyState title="No partners yet">
          {mayWrite
            ? 'Add the organisations that coordinate, issue, verify, hire, guide, build and fund.'
            : 'The pilot’s partners appear here once its coordinator has entered them.'}
        </EmptyState>
      )}
      {mayWrite ? (
        <Section title="Add a partner">
          <PartnerFields key={partners.length} choices={choices} answer={answer} />
        </Section>
      ) : null}
    </>
  );
}
