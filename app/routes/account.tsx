import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { closeOwnSessions, ownSessions } from '#app/features/accounts/session.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { readSessionCookie, sessionCookie } from '#app/http/session-cookie.server.ts';
import { formatMoment } from '#app/ui/format-moment.ts';
import { ConfirmButton } from '#app/ui/forms/confirm-button.tsx';
import { SubmitButton } from '#app/ui/forms/submit-button.tsx';
import { DefinitionList } from '#app/ui/layout/definition-list.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { DataTable } from '#app/ui/tables/data-table.tsx';

export const meta: MetaFunction = () => [{ title: 'Your account · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => {
    const token = readSessionCookie(request.headers.get('cookie'), context.environment.origin);
    const sessions = ownSessions(featureContext(context), token);
    const { actor } = context;
    if (actor.kind !== 'account') throw redirect('/sign-in?to=/account');
    return { displayName: actor.displayName, role: actor.role, sessions };
  });
}

export function action({ context }: ActionFunctionArgs) {
  return page(() => {
    closeOwnSessions(featureContext(context));
    const cookie = sessionCookie(null, context.environment.origin);
    return redirect('/', { headers: { 'Set-Cookie': cookie } });
  });
}

export default function Account() {
  const { displayName, role, sessions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Your account" />
      <Section title="Who you are here">
        <DefinitionList
          items={[
            { term: 'Name', description: displayName },
            { term: 'Role', description: role },
          ]}
        />
        <Form method="post" action="/sign-out" className="mt-5">
          <SubmitButton kind="secondary">Sign out</SubmitButton>
        </Form>
      </Section>
      <Section
        title="Where you are signed in"
        description="A session ends after eight hours without use, and after three days in any case."
      >
        <DataTable
          caption="Open sessions"
          isCaptionHidden
          rows={sessions}
          rowKey={(session) => session.createdAt}
          columns={[
            {
              key: 'createdAt',
              label: 'Signed in',
              isRowHeader: true,
              render: (session) => formatMoment(session.createdAt),
            },
            {
              key: 'lastSeenAt',
              label: 'Last used',
              render: (session) => formatMoment(session.lastSeenAt),
            },
            {
              key: 'isCurrent',
              label: 'This browser',
              render: (session) => (session.isCurrent ? 'Yes' : 'No'),
            },
          ]}
        />
        <Form method="post" className="mt-5">
          <ConfirmButton
            kind="secondary"
            title="Sign out everywhere?"
            message="Every session of your account ends, this one too."
            confirmLabel="Sign out everywhere"
          >
            Sign out everywhere
          </ConfirmButton>
        </Form>
      </Section>
    </>
  );
}
