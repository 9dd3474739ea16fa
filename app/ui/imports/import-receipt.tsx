import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Section } from '../layout/section.tsx';
import { ApprovalForm } from './approval-form.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportProgress } from './import-progress.tsx';
import { MovedTotals } from './moved-totals.tsx';
import { QualityFindings } from './quality-findings.tsx';
import { ReceiptDetails } from './receipt-details.tsx';
import type { ReceiptView } from './receipt-view.ts';
import { RefusedRows } from './refused-rows.tsx';
import { ResultsTable } from './results-table.tsx';
import { UndoForm, UndoneFacts } from './undo-form.tsx';

interface ImportReceiptProps {
  receipt: ReceiptView & { pilotName: string };
  /** What the server said to the last form, when it could not be taken. */
  answer?: { errors: Record<string, string[]>; submitted: Record<string, string | string[]> };
  isUndoAsked: boolean;
}

/** The page of one import: how it stands, what was found, and what can be done. */
export function ImportReceipt({ receipt, answer, isUndoAsked }: ImportReceiptProps) {
  const { id, pilotCode, pilotName, may, status } = receipt;
  return (
    <>
      <PageHeader
        title={`Import ${id}`}
        eyebrow={receipt.formatLabel}
        breadcrumbs={[
          { label: pilotName, to: `/pilots/${pilotCode}` },
          { label: 'Imports', to: `/pilots/${pilotCode}/imports` },
        ]}
      />
      {may.approve ? null : <FormErrorSummary errors={answer?.errors} />}
      {receipt.isRunning ? (
        <ImportProgress receipt={receipt} />
      ) : (
        <ImportOutcome receipt={receipt} />
      )}
      {receipt.isRunning ? null : <Findings receipt={receipt} />}
      {may.approve ? (
        <ApprovalForm needsReason={receipt.approval.needsReason} answer={answer} />
      ) : null}
      {status === 'waiting' && may.cancel && !may.approve ? <WithdrawForm /> : null}
      <RefusedRows receipt={receipt} />
      <Section title="Receipt">
        <ReceiptDetails receipt={receipt} />
      </Section>
      {may.undo ? <UndoForm receipt={receipt} isAsked={isUndoAsked} /> : null}
      {receipt.undo.hindrance === '' ? null : (
        <Section title="Undo" description={receipt.undo.hindrance}>
          {null}
        </Section>
      )}
      {status === 'undone' ? <UndoneFacts receipt={receipt} /> : null}
    </>
  );
}

/** What the rows move, and what is remarkable about them. */
function Findings({ receipt }: { receipt: ReceiptView }) {
  const { findings, movedTotals, results, totalsAreOwn, status } = receipt;
  const isWritten = status === 'committed';
  return (
    <>
      {results.length > 0 ? (
        <Section title="What was found" description={receipt.formatNote}>
          <ResultsTable results={results} />
        </Section>
      ) : null}
      {movedTotals.length > 0 && status !== 'undone' ? (
        <Section
          title={isWritten ? 'Totals that moved' : 'Totals that would move'}
          description={`The live counts of ${totalsAreOwn ? 'what your organisation has sent' : 'the pilot'}${status === 'refused' ? ', if its valid rows alone were accepted' : ''}. Figures about people change only with a release.`}
        >
          <MovedTotals totals={movedTotals} />
        </Section>
      ) : null}
      {findings.length > 0 ? (
        <Section
          title="Warnings about the rows"
          description="Possible, but likely wrong. No row is refused for it."
        >
          <QualityFindings findings={findings} />
        </Section>
      ) : null}
    </>
  );
}

function WithdrawForm() {
  return (
    <Form method="post">
      <ConfirmButton
        title="Withdraw this import?"
        message="Nothing is written and the file is removed. It can be sent again."
        confirmLabel="Withdraw it"
        name="intent"
        value="cancel"
      >
        Withdraw this import
      </ConfirmButton>
    </Form>
  );
}
