import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readSendPage } from '#app/features/imports/read-send-page.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { Notice } from '#app/ui/layout/notice.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { SendSteps } from '#app/ui/send/send-steps.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Send a file to ${data?.name ?? 'the pilot'} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readSendPage(featureContext(context), params.code ?? ''));
}

export default function PilotImportNew() {
  const send = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Send a file"
        lead="Names, e-mail addresses and other personal data are taken out of the file here, in your browser, before anything is sent. Once this page is open it works without a network."
      />
      <noscript>
        <Notice tone="info">
          <p>
            This page needs scripts, because the file is read in the browser. Without them, use the
            import command: <code>npm run import -- --deidentify --help</code>
          </p>
        </Notice>
      </noscript>
      <SendSteps page={send} />
    </>
  );
}
