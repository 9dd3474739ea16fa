import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { guideQuery, readImportGuide } from '#app/features/imports/read-import-guide.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { parseQuery } from '#app/http/query.server.ts';
import { page } from '#app/http/respond.server.ts';
import { LineChooser } from '#app/ui/guide/line-chooser.tsx';
import { LinkageKeyWords } from '#app/ui/guide/linkage-key-words.tsx';
import { MendingWords } from '#app/ui/guide/mending-words.tsx';
import { NeverAccepted } from '#app/ui/guide/never-accepted.tsx';
import { ProgramLines } from '#app/ui/guide/program-lines.tsx';
import { ReceiptWords } from '#app/ui/guide/receipt-words.tsx';
import { UndoWords } from '#app/ui/guide/undo-words.tsx';
import { VendorSteps } from '#app/ui/guide/vendor-steps.tsx';
import { WebhookWords } from '#app/ui/guide/webhook-words.tsx';
import { FormatGuide } from '#app/ui/imports/format-guide.tsx';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sending logs to ${data?.name ?? 'the pilot'} · Milepost` },
];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return page(() => {
    const asked = parseQuery(request, guideQuery);
    const { origin } = context.environment;
    return readImportGuide(featureContext(context), params.code ?? '', origin, asked);
  });
}

export default function PilotImportGuide() {
  const guide = useLoaderData<typeof loader>();
  const { code, formats, mayImport, mayMakeTokens, partners, chosen, lines } = guide;
  return (
    <>
      <PageHeader
        title="Sending logs"
        lead="How a partner hands over what the pilot needs to count, without handing over a person."
        actions={
          mayImport ? <ButtonLink to={`/pilots/${code}/imports/new`}>Send a file</ButtonLink> : null
        }
      />
      <Section title="A vendor’s export, step by step" id="steps">
        <VendorSteps code={code} mayImport={mayImport} />
      </Section>
      <Section title="What is never accepted, and why" id="never">
        <NeverAccepted />
      </Section>
      <Section title="The linkage key" id="key">
        <LinkageKeyWords />
      </Section>
      <Section title="What a receipt says" id="receipt">
        <ReceiptWords />
      </Section>
      <Section title="Mending refused rows" id="mending">
        <MendingWords />
      </Section>
      <Section title="Undoing an import" id="undo">
        <UndoWords />
      </Section>
      <Section
        title="With a program"
        id="program"
        description="For files that come every night. The lines are made for this pilot; what to change in them is said below."
      >
        <LineChooser partners={partners} formats={formats} chosen={chosen} />
        <ProgramLines lines={lines} mayMakeTokens={mayMakeTokens} />
      </Section>
      <Section title="Being told when an import ends" id="webhook">
        <WebhookWords code={code} mayMakeTokens={mayMakeTokens} />
      </Section>
      <Section
        title="What the files look like"
        id="formats"
        description="Each format with its columns, what the vendor’s words are counted as, and a small file to start from. Any other CSV can be mapped on “Send a file”."
      >
        <FormatGuide code={code} formats={formats} />
      </Section>
    </>
  );
}
