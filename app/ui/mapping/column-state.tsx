import type { FormatColumn } from '#app/core/formats/log-format.ts';
import { type MappingDraft, sampleCells } from '#app/core/mapping/mapping-draft.ts';
import { StatusBadge } from '../layout/status-badge.tsx';
import { confidenceWords } from './mapping-words.ts';

const examplesShown = 3;

/** How a column was found or chosen, with some of what it holds. */
export function ColumnState({ column, draft }: { column: FormatColumn; draft: MappingDraft }) {
  const mapped = draft.columns[column.name];
  const suggested = draft.suggested.find(({ name }) => name === column.name);
  const examples = [...new Set(sampleCells(draft, mapped?.from ?? null).map((cell) => cell.trim()))]
    .filter((cell) => cell !== '')
    .slice(0, examplesShown);
  return (
    <div className="min-w-0">
      {!mapped && column.isRequired ? (
        <StatusBadge tone="problem">Choose a column</StatusBadge>
      ) : null}
      {!mapped && suggested && (suggested.candidates.length > 1 || !column.isRequired) ? (
        <span className="block text-xs text-muted">{confidenceWords(suggested).words}</span>
      ) : null}
      {mapped ? (
        <Badge
          isSuggested={mapped.from !== null && mapped.from === suggested?.from}
          suggested={suggested}
        />
      ) : null}
      {examples.length > 0 ? (
        <span className="mt-1 block text-xs wrap-anywhere text-muted">
          For example {examples.map((one) => one.slice(0, 40)).join(' · ')}
        </span>
      ) : null}
    </div>
  );
}

function Badge({
  isSuggested,
  suggested,
}: {
  isSuggested: boolean;
  suggested: MappingDraft['suggested'][number] | undefined;
}) {
  if (!isSuggested || !suggested) return <StatusBadge tone="success">Chosen</StatusBadge>;
  const { tone, words } = confidenceWords(suggested);
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}
