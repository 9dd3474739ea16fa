import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dataPurposes, dataTermsLines, dataTermsVersion } from '#app/core/access/data-terms.ts';
import { acceptTerms, termsFormOf } from '#app/features/downloads/accept-terms.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { acceptedTerms, afterTerms } from '#app/http/data-terms.server.ts';
import { page } from '#app/http/respond.server.ts';
import { TermsFields } from '#app/ui/data/terms-fields.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction = () => [{ title: 'Terms of the data · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => ({
    accepted: acceptedTerms(request, context),
    hasAccount: context.actor.kind === 'account',
  }));
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(() => {
    const asking = featureContext(context);
    return answerForm(request, termsFormOf(asking), (form) => {
      const { to, cookie } = afterTerms(request, context, acceptTerms(asking, form));
      return redirect(to, { headers: cookie });
    });
  });
}

const fine: RefusedForm = { errors: {}, submitted: {} };

export default function DataTerms() {
  const { accepted, hasAccount } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? fine;
  return (
    <>
      <PageHeader
        title="Terms of the data"
        breadcrumbs={[{ label: 'Data for research', to: '/data' }]}
        lead="Reading the pages needs none of this, and neither does the API. Before the first download from the page for researchers:"
      />
      <ul className="max-w-prose list-disc space-y-1 ps-6">
        {dataTermsLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-3 max-w-prose text-sm text-muted">
        Version {dataTermsVersion}. The numbers are licensed CC BY 4.0. Every download is noted:
        what was taken, of which release, and by which account or that nobody was signed in; never
        from which address.
      </p>
      <Section title={accepted ? `You accepted them on ${accepted.acceptedOn}` : 'Accept'}>
        {accepted ? (
          <p>Nothing else has to be done.</p>
        ) : (
          <TermsFields
            purposes={dataPurposes}
            hasAccount={hasAccount}
            errors={answer.errors}
            submitted={answer.submitted}
          />
        )}
      </Section>
    </>
  );
}
