import { countText } from '../charts/number-text.ts';
import { formatMoment } from '../format-moment.ts';
import { DefinitionList } from '../layout/definition-list.tsx';
import { TextLink } from '../layout/text-link.tsx';
import { ImportBadge } from './import-badge.tsx';
import type { ReceiptView } from './receipt-view.ts';

/** Everything that is kept about an import. The file's own name is not. */
export function ReceiptDetails({ receipt }: { receipt: ReceiptView }) {
  const choices = [
    receipt.isDryRun ? 'Dry run' : '',
    receipt.acceptsValidRows ? 'Accept the valid rows' : 'All rows or none',
  ].filter((choice) => choice !== '');
  return (
    <DefinitionList
      items={[
        { term: 'Status', description: <ImportBadge status={receipt.status} /> },
        { term: 'Format', description: receipt.formatLabel },
        ...mappingItems(receipt),
        { term: 'Partner', description: receipt.partnerName ?? 'None named' },
        { term: 'Sent by', description: receipt.requestedBy },
        ...approvalItems(receipt),
        { term: 'Choices', description: choices.join(' · ') },
        { term: 'Received', description: formatMoment(receipt.createdAt) },
        {
          term: 'Finished',
          description: receipt.finishedAt ? formatMoment(receipt.finishedAt) : 'Not yet',
        },
        ...(receipt.undo.at
          ? [{ term: 'Undone', description: formatMoment(receipt.undo.at) }]
          : []),
        ...countItems(receipt),
        ...readingItems(receipt),
        { term: 'Size', description: `${countText(receipt.bytesTotal)} bytes` },
        {
          term: 'SHA-256',
          description: <span className="font-mono text-sm break-all">{receipt.sha256}</span>,
        },
      ]}
    />
  );
}

/** How many rows there were; told once they have all been read. */
function countItems(receipt: ReceiptView) {
  if (receipt.isRunning) return [];
  return [
    { term: 'Rows in the file', description: countText(receipt.rowsTotal) },
    { term: 'New', description: countText(receipt.rowsNew) },
    { term: 'Updated', description: countText(receipt.rowsUpdated) },
    { term: 'Here already', description: countText(receipt.rowsIdentical) },
    { term: 'Refused', description: countText(receipt.rowsRefused) },
  ];
}

function mappingItems({ mappingId, pilotCode }: ReceiptView) {
  if (mappingId === null) return [];
  const address = `/pilots/${pilotCode}/mappings/${mappingId}`;
  return [
    { term: 'Columns', description: <TextLink to={address}>Read by mapping {mappingId}</TextLink> },
  ];
}

function approvalItems({ approval }: ReceiptView): { term: string; description: string }[] {
  const { by, at, reason } = approval;
  if (by === '') return [];
  const who = at ? `${by}, ${formatMoment(at)}` : by;
  const decided = at ? 'Approved by' : 'Declined by';
  return [
    { term: decided, description: who },
    ...(reason === '' ? [] : [{ term: 'Reason', description: reason }]),
  ];
}

const layouts: Record<string, string> = {
  ',': 'comma between columns',
  ';': 'semicolon between columns',
  '\t': 'TAB between columns',
  lines: 'one JSON object a line',
  documents: 'JSON documents',
};

/** How the bytes became rows and columns. */
function readingItems({ readAs }: ReceiptView): { term: string; description: string }[] {
  if (readAs === null) return [];
  const { packing, encoding, layout } = readAs;
  const parts = [packing, encoding.toUpperCase(), layouts[layout] ?? layout];
  return [{ term: 'Read as', description: parts.filter((part) => part !== 'none').join(', ') }];
}
