import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkMay } from '#app/core/access/permissions.ts';
import { changeTokens } from '#app/features/tokens/change-tokens.ts';
import { readTokensPage } from '#app/features/tokens/read-tokens.ts';
import { tokenActionForm } from '#app/features/tokens/token-form.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { webhookGround } from '#app/http/webhook-ground.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { TextLink } from '#app/ui/layout/text-link.tsx';
import { MadeTokenNotice } from '#app/ui/tokens/made-token.tsx';
import { TokenFields } from '#app/ui/tokens/token-fields.tsx';
import { TokenTable } from '#app/ui/tokens/token-table.tsx';
import { WebhookSection } from '#app/ui/tokens/webhook-section.tsx';

export const meta: MetaFunction = ({ params }) => [
  { title: `Tokens of ${params.code} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readTokensPage(featureContext(context), params.code ?? ''));
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return page(() => {
    checkMay(context.actor, 'token:administer');
    return answerForm(request, tokenActionForm, (form) =>
      changeTokens(featureContext(context), webhookGround(context), params.code ?? '', form),
    );
  });
}

const fine: RefusedForm = { errors: {}, submitted: {} };
const nothing = { made: null, revoked: null, webhook: null, done: null };

export default function PilotTokens() {
  const { code, partners, isForOneOnly, tokens, webhooks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && 'errors' in answer ? answer : fine;
  const done = answer && 'made' in answer ? answer : nothing;
  // The page has two forms, and each shows what is wrong with itself.
  const isOfWebhook = String(refused.submitted.intent ?? '').endsWith('-webhook');
  const guide = `/pilots/${code}/imports/guide#program`;
  return (
    <>
      <PageHeader
        title="Tokens"
        lead="With a token, a partner’s program sends logs by itself, reads what became of them, and takes them back. Each is good for one partner in this pilot."
        actions={
          <ButtonLink to={guide} kind="secondary">
            How to send logs
          </ButtonLink>
        }
      />
      {done.made ? <MadeTokenNotice made={done.made} /> : null}
      {done.revoked ? <Notice tone="success">Token {done.revoked} is revoked.</Notice> : null}
      {tokens.length > 0 ? (
        <TokenTable tokens={tokens} />
      ) : (
        <EmptyState title="No tokens yet">
          A file can be sent by hand without one. The guide says{' '}
          <TextLink to={guide}>how a program sends files</TextLink>.
        </EmptyState>
      )}
      {partners.length > 0 ? (
        <Section
          title="Make a token"
          description="It is shown once; only a fingerprint of it is kept here."
        >
          <TokenFields
            key={done.made?.id}
            partners={partners}
            isForOneOnly={isForOneOnly}
            {...(isOfWebhook ? fine : refused)}
          />
        </Section>
      ) : null}
      <WebhookSection
        guide={`/pilots/${code}/imports/guide#webhook`}
        webhooks={webhooks}
        partners={partners}
        isForOneOnly={isForOneOnly}
        set={done.webhook}
        done={done.done}
        {...(isOfWebhook ? refused : fine)}
      />
    </>
  );
}
