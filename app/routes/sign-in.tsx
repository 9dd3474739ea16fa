import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { page } from '#app/http/respond.server.ts';
import { safePath } from '#app/http/safe-path.ts';
import { offersDemonstration, signInFromForm } from '#app/http/sign-in.server.ts';
import { FormErrorSummary } from '#app/ui/forms/form-error-summary.tsx';
import { SubmitButton } from '#app/ui/forms/submit-button.tsx';
import { TextField } from '#app/ui/forms/text-field.tsx';
import { Card } from '#app/ui/layout/card.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction = () => [{ title: 'Sign in · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get('to'));
  if (context.actor.kind === 'account') throw redirect(to);
  return { to, offersDemonstration: offersDemonstration(context) };
}

export function action({ request, context }: ActionFunctionArgs) {
  return page(async () => {
    const to = safePath(new URL(request.url).searchParams.get('to'));
    const answer = await signInFromForm(request, context);
    if ('cookie' in answer) return redirect(to, { headers: { 'Set-Cookie': answer.cookie } });
    return data(answer, answer.status);
  });
}

const demonstrationRoles = [
  {
    role: 'coordinator',
    label: 'Pilot coordinator',
    can: 'Keeps the records, imports logs and publishes releases.',
  },
  {
    role: 'partner',
    label: 'Data partner',
    can: 'Sends logs for one organisation and sees its receipts.',
  },
  { role: 'researcher', label: 'Researcher', can: 'Reads and downloads released data.' },
  { role: 'administrator', label: 'Administrator', can: 'All of this, and keeps the accounts.' },
];

export default function SignIn() {
  const { offersDemonstration } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Sign in" lead="Reading published pages needs no account." />
      {offersDemonstration && (
        <Section
          title="Try the demonstration"
          description="One click, no password. Everything you see is made up."
        >
          <ul className="grid gap-4 sm:grid-cols-2">
            {demonstrationRoles.map(({ role, label, can }) => (
              <li key={role}>
                <Card>
                  <Form method="post" className="flex h-full flex-col items-start gap-3">
                    <input type="hidden" name="intent" value="demonstration" />
                    <p className="text-muted">{can}</p>
                    <SubmitButton name="role" value={role} kind="secondary">
                      {`Sign in as ${label.toLowerCase()}`}
                    </SubmitButton>
                  </Form>
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="With your account">
        <Form method="post" className="max-w-md">
          <FormErrorSummary errors={answer?.errors} />
          <TextField
            name="login"
            label="Login"
            autoComplete="username"
            required
            defaultValue={answer?.login}
            errors={answer?.errors.login}
          />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            required
            errors={answer?.errors.password}
          />
          <SubmitButton name="intent" value="password">
            Sign in
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}
