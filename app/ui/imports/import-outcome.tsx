import { countText } from '../charts/number-text.ts';
import { Notice } from '../layout/notice.tsx';
import { TextLink } from '../layout/text-link.tsx';

interface ImportOutcomeProps {
  receipt: {
    status: string;
    pilotCode: string;
    reason: string;
    warnings: string[];
    rowsTotal: number;
    rowsNew: number;
    rowsUpdated: number;
    rowsIdentical: number;
    rowsRefused: number;
  };
}

/** How an import ended, and what to do next. */
export function ImportOutcome({ receipt }: ImportOutcomeProps) {
  return (
    <>
      <Ending {...receipt} />
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

function Ending(receipt: ImportOutcomeProps['receipt']) {
  const { status, pilotCode, reason } = receipt;
  const imports = <TextLink to={`/pilots/${pilotCode}/imports`}>send it again</TextLink>;
  if (status === 'committed') {
    return (
      <Notice tone="success" title={rowsText(receipt)}>
        <p>
          The weekly counts on the{' '}
          <TextLink to={`/pilots/${pilotCode}/adoption`}>adoption page</TextLink> hold these rows
          already. Figures about people follow with the next release.
        </p>
      </Notice>
    );
  }
  if (status === 'checked') {
    return (
      <Notice tone="success" title="The file can be imported as it is">
        <p>
          {rowsText(receipt)} This was a dry run: nothing was written. To import the file, {imports}{' '}
          without the dry run.
        </p>
      </Notice>
    );
  }
  if (status === 'undone') {
    return (
      <Notice tone="info" title="This import was undone">
        <p>Nothing of it is left in the logs. The same file can be sent again.</p>
      </Notice>
    );
  }
  const titles: Record<string, string> = {
    stopped: 'Stopped: the file holds personal data',
    refused: 'Rows were refused',
  };
  return (
    <Notice
      tone={status === 'refused' ? 'warning' : 'problem'}
      title={titles[status] ?? 'The import failed'}
    >
      <p>{reason}</p>
      <p>When the file is mended, {imports}.</p>
    </Notice>
  );
}

function rowsText({
  rowsNew,
  rowsUpdated,
  rowsIdentical,
  rowsRefused,
}: ImportOutcomeProps['receipt']) {
  const counts = [
    `${countText(rowsNew)} new`,
    `${countText(rowsUpdated)} updated`,
    `${countText(rowsIdentical)} here already`,
    `${countText(rowsRefused)} refused`,
  ];
  return `Rows: ${counts.join(', ')}.`;
}
