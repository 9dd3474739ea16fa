import { Form } from '@remix-run/react';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { type ReceiptView, rowsText } from './receipt-view.ts';

/** How an import ended, and what to do next. */
export function ImportOutcome({ receipt }: { receipt: ReceiptView }) {
  return (
    <>
      <Ending receipt={receipt} />
      {receipt.warnings.length > 0 ? (
        <Notice tone="warning" title="Please check">
          {receipt.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

function Ending({ receipt }: { receipt: ReceiptView }) {
  switch (receipt.status) {
    case 'committed':
      return (
        <Notice tone="success" title={rowsText(receipt)}>
          {receipt.movedTotals.length > 0 ? (
            <p>
              The weekly counts on the{' '}
              <TextLink to={`/pilots/${receipt.pilotCode}/adoption`}>adoption page</TextLink> hold
              these rows already. Figures about people follow with the next release.
            </p>
          ) : (
            <p>What these rows say of people follows with the next release.</p>
          )}
        </Notice>
      );
    case 'checked':
      return <Checked receipt={receipt} />;
    case 'waiting':
      return (
        <Notice tone="info" title="In order, and waiting for a coordinator">
          <p>
            {rowsText(receipt)} Nothing is written yet. The first file of a format from each partner
            is looked at by a coordinator, and so is a later one with warnings.
          </p>
        </Notice>
      );
    case 'undone':
      return (
        <Notice tone="info" title="This import was undone">
          <p>What it brought has left the logs. The same file can be sent again.</p>
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice tone="info" title="This import was cancelled">
          <p>Nothing was written. The same file can be sent again.</p>
        </Notice>
      );
    default:
      return <Failing receipt={receipt} />;
  }
}

function Checked({ receipt }: { receipt: ReceiptView }) {
  return (
    <Notice
      tone="success"
      title={
        receipt.rowsRefused > 0
          ? 'Dry run: the valid rows can be imported'
          : 'Dry run: the file can be imported as it is'
      }
    >
      <p>{rowsText(receipt)} Nothing was written.</p>
      {receipt.may.commit ? (
        <Form method="post">
          <p>The file is kept for 24 hours, so you need not send it again.</p>
          <div className="mt-3">
            <SubmitButton name="intent" value="commit" pendingLabel="Starting…">
              Import it for real
            </SubmitButton>
          </div>
        </Form>
      ) : (
        <p>
          To import the file, <SendAgain receipt={receipt} /> without the dry run. A file that was
          sent from this site is kept for 24 hours after its dry run.
        </p>
      )}
    </Notice>
  );
}

function Failing({ receipt }: { receipt: ReceiptView }) {
  const titles: Record<string, string> = {
    stopped: 'Stopped: the file holds personal data',
    refused: receipt.isDryRun ? 'Dry run: rows would be refused' : 'Rows were refused',
    declined: 'Not let in',
  };
  return (
    <Notice
      tone={receipt.status === 'refused' ? 'warning' : 'problem'}
      title={titles[receipt.status] ?? 'The import failed'}
    >
      <p>{receipt.reason}</p>
      <p>
        When the file is mended, <SendAgain receipt={receipt} />.
      </p>
    </Notice>
  );
}

function SendAgain({ receipt }: { receipt: ReceiptView }) {
  return <TextLink to={`/pilots/${receipt.pilotCode}/imports/new`}>send it again</TextLink>;
}
