import { useRef } from 'react';
import { buttonClasses } from '../forms/button-classes.ts';
import { Notice } from '../layout/notice.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { Section } from '../layout/section.tsx';
import { readingText } from './reading-text.ts';
import { SpokenStatus } from './spoken-status.tsx';
import type { FileProblem, WholeReading } from './use-file-worker.ts';

interface ReadStepProps {
  number: number;
  reading: WholeReading;
  bytesTotal: number;
  /** Why the file cannot be read yet; empty when it can. */
  waitsFor: string;
  onRead: () => void;
  onCancel: () => void;
  onLeaveOut: (columns: readonly string[]) => void;
}

const buttonWords: Partial<Record<WholeReading['state'], string>> = {
  running: 'Reading…',
  done: 'Read it again',
};

/** Reading the whole file, every row of it. */
export function ReadStep(props: ReadStepProps) {
  const { number, reading, bytesTotal, waitsFor, onRead, onCancel, onLeaveOut } = props;
  const readButton = useRef<HTMLButtonElement>(null);
  const isRunning = reading.state === 'running';
  return (
    <Section
      title={`${number}. Read the whole file`}
      description="Every row is treated as above and looked through for personal data once more. Still nothing leaves this machine."
    >
      <button
        ref={readButton}
        type="button"
        className={buttonClasses(reading.state === 'done' ? 'secondary' : 'primary')}
        disabled={waitsFor !== ''}
        // It stays while the file is read, so that the keyboard's place is not lost.
        aria-disabled={isRunning}
        onClick={isRunning ? undefined : onRead}
      >
        {buttonWords[reading.state] ?? 'Read the file'}
      </button>
      {reading.state === 'running' ? (
        <Running
          reading={reading}
          bytesTotal={bytesTotal}
          onCancel={() => {
            readButton.current?.focus();
            onCancel();
          }}
        />
      ) : null}
      {waitsFor ? <p className="mt-2 text-sm text-muted">{waitsFor}</p> : null}
      {reading.state === 'failed' ? (
        <Failure problem={reading.problem} onLeaveOut={onLeaveOut} />
      ) : null}
    </Section>
  );
}

function Running({
  reading,
  bytesTotal,
  onCancel,
}: Pick<ReadStepProps, 'bytesTotal' | 'onCancel'> & {
  reading: Extract<WholeReading, { state: 'running' }>;
}) {
  const { bytesDone, rowsRead } = reading.progress;
  const elapsedMs = performance.now() - reading.startedMs;
  const text = readingText({ bytesDone, bytesTotal, rows: rowsRead, elapsedMs });
  return (
    <>
      <ProgressBar
        label="Reading the file"
        value={bytesTotal === 0 ? 0 : (100 * bytesDone) / bytesTotal}
        detail={text}
      />
      <SpokenStatus text={text} />
      <button type="button" className={`mt-3 ${buttonClasses('secondary')}`} onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}

function Failure({
  problem,
  onLeaveOut,
}: {
  problem: FileProblem;
  onLeaveOut: ReadStepProps['onLeaveOut'];
}) {
  const { sentence, columns } = problem;
  const named = columns.map((column) => `“${column}”`).join(', ');
  return (
    <Notice tone="problem" title="The file was not read to its end">
      <p>{sentence}</p>
      {columns.length > 0 ? (
        <button
          type="button"
          className={buttonClasses('secondary')}
          onClick={() => onLeaveOut(columns)}
        >
          Leave {named} out
        </button>
      ) : null}
    </Notice>
  );
}
