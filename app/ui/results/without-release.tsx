import { ButtonLink } from '../layout/button-link.tsx';
import { EmptyState } from '../layout/empty-state.tsx';
import { FirstReleaseProgress } from '../releases/first-release-progress.tsx';
import type { FirstReleaseState } from '../releases/first-release-sentence.ts';

interface WithoutReleaseProps {
  pilotCode: string;
  /** How far the first release has come; null when none is being built. */
  building: FirstReleaseState | null;
}

/** Stands where released numbers would be, and says how they come to be. */
export function WithoutRelease({ pilotCode, building }: WithoutReleaseProps) {
  if (building) return <FirstReleaseProgress state={building} />;
  return (
    <EmptyState
      title="No release of this pilot yet"
      action={
        <ButtonLink to={`/pilots/${pilotCode}/releases`} kind="secondary">
          Go to releases
        </ButtonLink>
      }
    >
      Numbers about people are shown only from a published release. A coordinator imports the logs,
      looks at a preview, and publishes it once a whole quarter has been watched for 180 days.
    </EmptyState>
  );
}
