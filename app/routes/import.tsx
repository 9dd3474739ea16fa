import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readImport } from '#app/features/imports/read-import.ts';
import { requestUndo } from '#app/features/imports/request-undo.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ImportOutcome } from '#app/ui/imports/import-outcome.tsx';
import { ImportProgress } from '#app/ui/imports/import-progress.tsx';
import { ReceiptDetails } from '#app/ui/imports/receipt-details.tsx';
import { RefusalsTable } from '#app/ui/imports/refusals-table.tsx';
import { UndoForm } from '#app/ui/imports/undo-form.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Import ${data?.id ?? ''} · Milepost` },
];

export function loader({ params, context }: LoaderFunctionArgs) {
  return page(() => readImport(featureContext(context), Number(params.id)));
}

/** Undoes the import. */
export function action({ params, context }: ActionFunctionArgs) {
  return page(() => {
    requestUndo(featureContext(context), context.dataFolder.path, Number(params.id));
    return redirect(`/imports/${params.id}`);
  });
}

export default function Import() {
  const receipt = useLoaderData<typeof loader>();
  const imports = `/pilots/${receipt.pilotCode}/imports`;
  return (
    <>
      <PageHeader
        title={`Import ${receipt.id}`}
        eyebrow={receipt.formatLabel}
        breadcrumbs={[
          { label: receipt.pilotName, to: `/pilots/${receipt.pilotCode}` },
          { label: 'Imports', to: imports },
        ]}
      />
      <div aria-live="polite">
        {receipt.isRunning ? <ImportProgress receipt={receipt} /> : null}
        {receipt.isRunning ? null : <ImportOutcome receipt={receipt} />}
      </div>
      {receipt.refusals.length > 0 ? (
        <Section title="Refused rows" description="Row 1 is the first row after the header line.">
          <RefusalsTable refusals={receipt.refusals} rowsRefused={receipt.rowsRefused} />
        </Section>
      ) : null}
      <Section title="Receipt">
        <ReceiptDetails receipt={receipt} />
      </Section>
      {receipt.mayUndo ? (
        <Section title="Undo">
          <UndoForm receipt={receipt} />
        </Section>
      ) : null}
    </>
  );
}
