import { Notice } from '../layout/notice.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { useRevalidateWhile } from '../use-revalidate-while.ts';

interface ReleaseJobProgressProps {
  job: {
    kind: 'preview' | 'publish' | 'preview_revision' | 'publish_revision';
    status: string;
    percentDone: number;
    message: string;
    isRunning: boolean;
  };
}

const whatIsBuilt = {
  preview: 'preview',
  publish: 'release',
  preview_revision: 'preview',
  publish_revision: 'revision',
} as const;

/** How far the building of a release has come, or how it ended. Follows it by itself. */
export function ReleaseJobProgress({ job }: ReleaseJobProgressProps) {
  useRevalidateWhile(job.isRunning);
  const what = whatIsBuilt[job.kind];
  return (
    <div aria-live="polite" className="my-4">
      {job.isRunning ? (
        <>
          <ProgressBar
            label={`Building the ${what}`}
            value={job.percentDone}
            detail={job.message}
          />
          <p className="mt-2 text-sm text-muted">
            You can leave this page: the work goes on. Without scripts, reload to see how far it is.
          </p>
        </>
      ) : (
        <JobEnding status={job.status} message={job.message} what={what} />
      )}
    </div>
  );
}

function JobEnding({ status, message, what }: { status: string; message: string; what: string }) {
  if (status === 'done') return <Notice tone="success">{message}</Notice>;
  const title = status === 'refused' ? `No ${what} could be built` : `Building the ${what} failed`;
  return (
    <Notice tone={status === 'refused' ? 'warning' : 'problem'} title={title}>
      {message}
    </Notice>
  );
}
