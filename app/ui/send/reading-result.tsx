import { countNoun } from '#app/core/count-noun.ts';
import type { StreamOutcome } from '#app/core/deidentify/deidentify-stream.ts';
import type { RareCombinations } from '#app/core/deidentify/rare-combinations.ts';
import { countText } from '../charts/number-text.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { Notice } from '../layout/notice.tsx';

interface ReadingResultProps {
  outcome: StreamOutcome;
  onLeaveOut: (columns: readonly string[]) => void;
}

/** What the reading found, and what somebody should know before anything leaves. */
export function ReadingResult({ outcome, onLeaveOut }: ReadingResultProps) {
  const { rowsWritten, rowsLeftOut, leftOut, unreadable, rare, isUnchanged } = outcome;
  return (
    <>
      <Notice
        tone="success"
        title={`${countNoun(rowsWritten, 'row')} ${rowsWritten === 1 ? 'is' : 'are'} ready`}
      >
        <p>
          {isUnchanged
            ? 'No personal data was found and nothing had to be changed: the file can leave as it is, byte for byte.'
            : 'What leaves holds none of the values that were left out or replaced.'}
        </p>
      </Notice>
      {rowsLeftOut > 0 ? (
        <Notice
          tone="warning"
          title={`${countNoun(rowsLeftOut, 'row')} ${rowsLeftOut === 1 ? 'was' : 'were'} left out`}
        >
          <p>
            {rowsLeftOut === 1 ? 'It has' : 'They have'} more or fewer values than the header, so
            that it is unclear which value is which:{' '}
            {rowsLeftOut > leftOut.length ? 'the first are ' : ''}
            {leftOut.length === 1 ? 'row' : 'rows'} {leftOut.map(countText).join(', ')}.
          </p>
        </Notice>
      ) : null}
      {unreadable.length > 0 ? (
        <Notice tone="warning" title="Some values say nothing that can be banded">
          {unreadable.map(({ column, rows }) => (
            <p key={column}>
              “{column}” is unknown in {countNoun(rows, 'row')}.
            </p>
          ))}
        </Notice>
      ) : null}
      <RareNotice rare={rare} onLeaveOut={onLeaveOut} />
    </>
  );
}

function RareNotice({
  rare,
  onLeaveOut,
}: {
  rare: RareCombinations;
  onLeaveOut: ReadingResultProps['onLeaveOut'];
}) {
  const { columns, people, remedies, isComplete } = rare;
  if (people === 0 && isComplete) return null;
  const [best] = remedies;
  return (
    <Notice tone="warning" title="Some people stand out">
      <p>
        {isComplete ? '' : 'At least '}
        {countText(people)} {people === 1 ? 'person shares' : 'people share'} the same combination
        of {listText(columns)} with fewer than 5 others. Somebody who knows them could recognise
        them, although no name is there.
        {isComplete ? '' : ' There are too many different combinations to count them all.'}
      </p>
      {best ? (
        <>
          <p>
            Coarser values would help, or leaving a column out. Without “{best.column}”{' '}
            {best.peopleLeft === 0 ? 'nobody would' : `${countText(best.peopleLeft)} would still`}{' '}
            stand out.
          </p>
          <button
            type="button"
            className={buttonClasses('secondary')}
            onClick={() => onLeaveOut([best.column])}
          >
            Leave “{best.column}” out
          </button>
        </>
      ) : null}
      <p>You may send the file all the same: it is your decision, under your agreement.</p>
    </Notice>
  );
}

function listText(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
