import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { exampleCredential } from '#app/features/credentials/example-credentials.ts';
import { credentialFormSchema, verifyPasted } from '#app/features/credentials/verify-credential.ts';
import { parseForm } from '#app/http/form.server.ts';
import { page } from '#app/http/respond.server.ts';
import { CredentialForm } from '#app/ui/credentials/credential-form.tsx';
import { CredentialReportView } from '#app/ui/credentials/credential-report-view.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Check a credential · Milepost' }];

export function loader({ request }: LoaderFunctionArgs) {
  const example = new URL(request.url).searchParams.get('example');
  return { example: exampleCredential(example) };
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(async () => {
    const form = await parseForm(request, credentialFormSchema);
    // What was pasted is not sent back: it may hold a person's name.
    if (!form.ok) return data({ report: null, errors: form.errors }, 422);
    const answer = await verifyPasted(form.value.document, context);
    return data(answer, answer.report ? 200 : 422);
  });
}

export default function Verify() {
  const { example } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Check a credential"
        lead="Paste an Open Badges 3.0 credential to see whether it is what was signed. Each check is answered apart. The document is checked on this server without asking anyone else, and nothing of it is kept."
      />
      <p>
        Nothing at hand? Try <TextLink to="?example=genuine">a genuine example</TextLink> or{' '}
        <TextLink to="?example=tampered">one that was changed</TextLink>. Both are made up.
      </p>
      <CredentialForm key={example} example={example} errors={answer?.errors} />
      <div aria-live="polite">
        {answer?.report ? (
          <CredentialReportView
            report={answer.report}
            title={answer.report.kind === 'credential' ? 'The credential' : 'The presentation'}
          />
        ) : null}
      </div>
    </>
  );
}
