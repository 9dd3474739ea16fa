import { buttonClasses } from '../forms/button-classes.ts';
import { bytesText } from '../imports/progress-text.ts';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { SpokenStatus } from './spoken-status.tsx';
import type { SendingState } from './use-sending.ts';

interface SendingProgressProps {
  sending: SendingState;
  bytesTotal: number;
  onPause: () => void;
  onResume: () => void;
  onStartOver: () => void;
}

const labels: Record<SendingState['phase'], string> = {
  preparing: 'Making the fingerprint of the file',
  sending: 'Sending the file',
  waiting: 'The connection is gone, trying again',
  paused: 'Paused',
};

/** How much of a file has left, and ways to pause it and to start over. */
export function SendingProgress(props: SendingProgressProps) {
  const { sending, bytesTotal, onPause, onResume, onStartOver } = props;
  const { phase, bytesDone, resumedFrom, isInPieces } = sending;
  const done = `${bytesText(bytesDone)} of ${bytesText(bytesTotal)}`;
  const text = phase === 'preparing' ? `${done} looked through` : `${done} sent`;
  const isPaused = phase === 'paused';
  return (
    <>
      <ProgressBar
        label={labels[phase]}
        value={bytesTotal === 0 ? 0 : (100 * bytesDone) / bytesTotal}
        detail={text}
      />
      <SpokenStatus text={`${labels[phase]}. ${text}`} />
      <p className="mt-2 max-w-prose text-sm text-muted">
        {resumedFrom > 0
          ? `${bytesText(resumedFrom)} of this file had arrived before. The rest goes on from there. `
          : ''}
        {isInPieces
          ? 'Stay on this page until the file has arrived. Should it close, choose the same file with the same choices again: what has arrived is kept for a day.'
          : 'Stay on this page until the file has arrived.'}
      </p>
      {isInPieces ? (
        <div className="mt-3 flex flex-wrap gap-3">
          <button
            type="button"
            className={buttonClasses('secondary')}
            onClick={isPaused ? onResume : onPause}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </button>
          <button type="button" className={buttonClasses('quiet')} onClick={onStartOver}>
            Start over
          </button>
        </div>
      ) : null}
    </>
  );
}
