import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { accountActionForm } from '#app/features/accounts/account-form.ts';
import { changeAccounts, readAccounts } from '#app/features/accounts/administer-accounts.ts';
import { readAuditTrail } from '#app/features/accounts/read-audit-trail.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { page } from '#app/http/respond.server.ts';
import { AccountForm } from '#app/ui/accounts/account-form.tsx';
import { AccountsTable } from '#app/ui/accounts/accounts-table.tsx';
import { AuditTable } from '#app/ui/accounts/audit-table.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction = () => [{ title: 'Administration · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => {
    const asked = featureContext(context);
    return { accounts: readAccounts(asked), trail: readAuditTrail(asked) };
  });
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(async () => {
    checkMay(context.actor, 'account:administer');
    const form = await parseForm(request, accountActionForm);
    if (!form.ok) return data({ done: '', errors: form.errors, submitted: form.submitted }, 422);
    const done = await changeAccounts(featureContext(context), form.value);
    return data({ done, errors: {}, submitted: {} });
  });
}

export default function Administration() {
  const { accounts, trail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Administration" lead="Accounts, and what has been done with them." />
      {answer?.done && <Notice tone="success">{answer.done}</Notice>}
      <Section title="Accounts">
        <AccountsTable accounts={accounts} />
      </Section>
      <Section title="Make an account">
        <AccountForm errors={answer?.errors ?? {}} submitted={answer?.submitted ?? {}} />
      </Section>
      <Section
        title="Audit log"
        description="The latest entries. Each is chained to the one before it, so none can be changed or removed unseen."
      >
        <AuditTable trail={trail} />
      </Section>
    </>
  );
}
